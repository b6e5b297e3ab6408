import type { Grade, Moved, PlainWords, Reading, Reasons } from './plain.ts';
import type { GapCourse } from './words.ts';

const verb = ({ value }: Moved): string => (value > 0 ? 'ökade' : value < 0 ? 'minskade' : 'ändrades');

const LINES = 'räknat från de linjer som kommunerna redan följde';

/** How the number is counted, where that is not in points by municipality. */
function lead({ scale, weight }: Reading): string {
	const parts = [
		...(weight === 'inhabitant' ? ['räknat per invånare'] : []),
		...(scale === 'log-odds' ? ['i relativa tal (log-odds)'] : [])
	].join(' och ');
	return parts && parts[0]!.toUpperCase() + parts.slice(1);
}

const difference = (reading: Reading): string =>
	lead(reading)
		? `${lead(reading)} är skillnaden i förändring ${reading.estimate}`
		: `Skillnaden i förändring är ${reading.estimate}`;

function told(reading: Reading): string {
	const { size, side, lo, hi } = reading;
	const start = lead(reading) ? `${lead(reading)} var förändringen` : 'Förändringen var';
	const direction = side === 'above' ? 'högre' : 'lägre';
	return `${start} ${size} ${direction} i de kommuner som deltog (95\u2060-\u2060procentigt intervall ${lo} till ${hi})`;
}

const course: Record<GapCourse, string> = {
	widening: 'men avståndet fanns och växte redan före förstudien och har fortsatt ungefär som förut',
	narrowing: 'men avståndet krympte redan före förstudien och har fortsatt ungefär som förut',
	other: 'men grupperna utvecklades olika redan före förstudien och har fortsatt ungefär som förut'
};

const readings: Record<Grade, (reading: Reading) => string> = {
	unknown: (r) => `${difference(r)}, men kommunerna är för få eller för lika för att osäkerheten ska gå att ange.`,
	none: (r) => `${difference(r)}, och den går inte att skilja från noll.`,
	turned: (r) => `${difference(r)}, och den går inte att skilja från noll; ${LINES} är den däremot ${r.trend}.`,
	short: (r) => `${told(r)}, men åren före räcker inte för att säga om grupperna redan utvecklades olika.`,
	goesOn: (r) => `${told(r)}, ${course[r.course]}.`,
	onLine: (r) => `${told(r)}, men ${LINES} går skillnaden inte att skilja från noll.`,
	slopes: (r) =>
		`${told(r)}, men grupperna utvecklades olika redan före förstudien; ${LINES} är skillnaden ${r.trend}.`,
	opposed: (r) => `${told(r)}, men ${LINES} är skillnaden i stället ${r.trend}.`,
	depends: (r) => `${told(r)}, men svaret är inte säkert.`,
	stands: (r) => `${told(r)}, och kontrollerna av den här jämförelsen pekar åt samma håll.`
};

const conclusions: Record<Grade, string> = {
	unknown: 'Siffrorna räcker inte för någon slutsats',
	none: 'Det betyder inte att skillnaden är noll',
	turned:
		'Siffrorna kan tyda på en vändning om de tidigare linjerna annars hade fortsatt, men visar inte vad den beror på',
	short: 'Siffrorna visar varken om skillnaden är ny eller vad den beror på',
	goesOn: 'Siffrorna kan ännu inte visa någon vändning, och de visar inte vad skillnaden beror på',
	onLine:
		'Siffrorna visar ingen säker avvikelse från den väg som kommunerna redan följde, och inte vad skillnaden beror på',
	slopes:
		'Siffrorna visar inte säkert vad som är nytt och vad som är en fortsättning, och inte vad skillnaden beror på',
	opposed: 'Siffrorna ger olika svar med och utan de tidigare linjerna, och visar inte vad skillnaden beror på',
	depends: 'Siffrorna räcker inte för en säker slutsats, och visar inte vad skillnaden beror på',
	stands: 'Siffrorna visar en skillnad i förändring, men inte vad den beror på'
};

const SCALES = { points: 'i procentenheter', 'log-odds': 'i relativa tal' };
const WEIGHTS = { municipality: 'per kommun', inhabitant: 'per invånare' };

/** More names than this are a number. */
const NAMED = 3;

function leavesOut({ decisive, list }: Reasons): string {
	if (decisive.length === 1) return `utelämnar ${list}`;
	return decisive.length <= NAMED ? `utelämnar någon av ${list}` : `utelämnar en av ${decisive.length} kommuner`;
}

function otherwise(reasons: Reasons): string {
	const counted = [
		...(reasons.scale ? [SCALES[reasons.scale]] : []),
		...(reasons.weight ? [WEIGHTS[reasons.weight]] : [])
	].join(' eller ');
	const ways = [
		...(counted ? [`räknar ${counted}`] : []),
		...(reasons.decisive.length > 0 ? [leavesOut(reasons)] : [])
	].join(' eller ');
	return ways && `svaret blir ett annat om man ${ways}`;
}

function reasonList(reasons: Reasons, least: string): string {
	const items = [
		...(least ? [`en mindre än ${least} missas lätt`] : []),
		'kommunerna valde själva att delta',
		'pandemin föll i samma år',
		...(reasons.few === null
			? []
			: [`den minsta gruppen har bara ${reasons.few} ${reasons.few === 1 ? 'kommun' : 'kommuner'}`]),
		...(otherwise(reasons) ? [otherwise(reasons)] : [])
	];
	return `${items.slice(0, -1).join(', ')}, och ${items[items.length - 1]}`;
}

/** The three sentences in Swedish. */
export const plainSwedish: PlainWords = {
	change: ({ spans, subject, moved: [one, zero], sizes, who }) => {
		const second = verb(one) === verb(zero) ? 'och med' : `men ${verb(zero)} med`;
		return `Från ${spans[0]} till ${spans[1]} ${verb(one)} ${subject} i genomsnitt med ${one.points} i de ${sizes[0]} kommuner som deltog i förstudien ${second} ${zero.points} i de ${sizes[1]} som de jämförs med (${who}).`;
	},
	reading: (grade, reading) => readings[grade](reading),
	conclusion: (grade, { least, reasons }) =>
		`${conclusions[grade]}: ${reasonList(reasons, grade === 'none' ? least : '')}.`
};
