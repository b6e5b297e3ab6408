import type { Side } from '../../stats/evaluation/verdict.ts';
import type { EvaluationWords, GapCourse } from './words.ts';

/** After "som". */
const told: Record<Side, string> = {
	above: 'går att skilja från noll',
	below: 'går att skilja från noll',
	none: 'inte går att skilja från noll',
	unknown: 'saknar känd osäkerhet'
};

/** After "i procentenheter" or "i relativa tal". */
const clause: Record<Side, string> = {
	above: 'är förändringen högre i de deltagande kommunerna',
	below: 'är förändringen lägre i de deltagande kommunerna',
	none: 'går skillnaden inte att skilja från noll',
	unknown: 'är osäkerheten okänd'
};

const conclusion: Record<Side, string> = {
	above: 'Förändringen var alltså högre i de deltagande kommunerna än i jämförelsekommunerna.',
	below: 'Förändringen var alltså lägre i de deltagande kommunerna än i jämförelsekommunerna.',
	none: 'Den går inte att skilja från noll.',
	unknown: 'Kommunerna är för få eller för lika för att osäkerheten ska gå att ange.'
};

const course: Record<GapCourse, string> = {
	widening: 'Avståndet mellan grupperna fanns och växte redan före förstudien',
	narrowing: 'Avståndet mellan grupperna krympte redan före förstudien',
	other: 'Grupperna utvecklades olika redan före förstudien'
};

/** The evaluation in Swedish, for municipalities and shares. */
export const swedish: EvaluationWords = {
	points: (figure) => `${figure}\u00a0procentenheter`,
	estimate: (difference, lo, hi) => `${difference} (95-procentigt intervall ${lo} till ${hi})`,
	detectable: (size) =>
		`Jämförelsen hittar en verklig skillnad på ${size} fyra gånger av fem; en mindre skillnad missas oftare.`,
	noDetectable: 'Det går inte att säga hur liten skillnad jämförelsen kan hitta.',
	change: ([before, after], [ones, zeros], [one1, one2, zero1, zero2]) =>
		`Från ${before} till ${after} gick genomsnittet i de ${ones} deltagande kommunerna från ${one1} till ${one2} och i de ${zeros} jämförelsekommunerna från ${zero1} till ${zero2}.`,
	difference: (estimate, side) => `Skillnaden i förändring är ${estimate}. ${conclusion[side]}`,
	undecided: (size) => `Det betyder inte att skillnaden är noll: en skillnad mindre än ${size} missas lätt.`,
	chance: (often) => `En slumpmässig indelning av samma kommuner ger minst så stor skillnad ${often}.`,
	often: (times, of) => `i ${times} fall av ${of}`,
	rarer: (of) => `i färre än 1 fall av ${of}`,
	short: (span, years) =>
		`Före finns bara ${span}: ${years === 1 ? 'ett år räcker' : `${years} år räcker`} inte för att säga om grupperna redan utvecklades olika.`,
	slopeAlike: (estimate) =>
		`Före förstudien var skillnaden i takt per år ${estimate}, som inte går att skilja från noll; det visar inte att takten var lika.`,
	slopeDiffers: (estimate) =>
		`Grupperna utvecklades olika redan före förstudien: skillnaden i takt per år var ${estimate}. En skillnad efteråt kan vara en fortsättning på det.`,
	goesOn: (estimate, which) =>
		`${course[which]}: skillnaden i takt per år var ${estimate}. Det har fortsatt ungefär som förut, och siffrorna kan ännu inte visa någon vändning.`,
	trend: (estimate, side) =>
		`Räknat från den linje som varje kommun redan följde är skillnaden ${estimate}, som ${told[side]}.`,
	onLine: 'Skillnaden är alltså inte större än vad de tidigare linjerna redan gav.',
	stands: (checks) => `Skillnaden pekar åt samma håll ${checks}.`,
	checks: {
		trend: 'räknat från kommunernas tidigare linjer',
		scale: 'i relativa tal',
		weights: 'räknat per invånare',
		units: 'vilken enskild kommun som än utelämnas'
	},
	scale: (points, logOdds) =>
		`Svaret beror på skalan: i procentenheter ${clause[points]}, men i relativa tal (log-odds) ${clause[logOdds]}.`,
	weights: (estimate, side) =>
		`Svaret beror på vad som räknas: per invånare i stället för per kommun är skillnaden ${estimate}, som ${told[side]}.`,
	decisive: (names, list, side) =>
		`${names.length === 1 ? 'En enda kommun avgör' : 'Enskilda kommuner avgör'}: utan ${names.length === 1 ? '' : 'någon av '}${list} skulle skillnaden ${side === 'none' ? '' : 'inte '}gå att skilja från noll.`,
	few: (count) =>
		`Den minsta gruppen har bara ${count} ${count === 1 ? 'kommun' : 'kommuner'}; ett intervall ser då säkrare ut än det är.`,
	leftOut: (_, list, years) => `${list} saknar värde för ${years} och räknas inte med.`,
	limit:
		'Kommunerna valde själva att delta, och pandemin föll under samma år. Siffrorna visar en skillnad i förändring, inte vad den beror på.',
	rows: {
		change: 'Skillnad i förändring',
		slopeBefore: 'Skillnad i takt före, per år',
		trendAdjusted: 'Räknat från kommunernas tidigare linjer',
		slopeChange: 'Skillnad i ändrad takt, per år',
		placebo: 'Prov: samma räkning inom åren före',
		weighted: 'Räknat per invånare',
		logOdds: 'I relativa tal (log-odds)'
	}
};
