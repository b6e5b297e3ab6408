import type { EvaluationRefusal, PeriodEnd } from '../../state/evaluation.ts';
import type { PresetName } from '../../stats/evaluation/presets.ts';
import type { Scale, Weight } from '../../stats/evaluation/scale.ts';
import type { Side } from '../../stats/evaluation/verdict.ts';

const municipalities = (n: string) => `${n} ${n === '1' ? 'kommun' : 'kommuner'}`;

/** The Swedish words of the before-and-after page, besides its sentences. Figures arrive as written. */
export const pageSwedish = {
	title: 'Förändrades de kommuner som deltog annorlunda än andra efter förstudien 2021?',
	name: 'Före och efter',
	description:
		'Före och efter förstudien Kraftsamling 2021: de deltagande kommunernas utbildningsnivå jämförd med andra kommuners, med osäkerhet, kontroller och alla val synliga.',
	unit: { points: 'procentenheter', 'log-odds': 'log-odds' } satisfies Record<Scale, string>,
	nothing: 'För det här måttet finns inga år både före och efter att jämföra. Välj ett annat mått.',
	figures: 'Siffrorna bakom bilden',
	/** Between the ends of an interval. */
	to: 'till',

	controls: {
		legend: 'Välj jämförelse och år',
		comparison: 'jämfört med',
		rule: (title: string, rule: string) => `${title}: ${rule[0]!.toLowerCase()}${rule.slice(1)}`,
		periods: 'År',
		presets: 'Färdiga val av år',
		preset: { standard: 'standard', close: 'tätt inpå', whole: 'hela serien' } satisfies Record<PresetName, string>,
		before: 'före',
		after: 'efter',
		ends: {
			beforeFrom: 'Före, från',
			beforeTo: 'Före, till',
			afterFrom: 'Efter, från',
			afterTo: 'Efter, till'
		} satisfies Record<PeriodEnd, string>,
		scale: 'räknat i',
		scales: { points: 'procentenheter', 'log-odds': 'relativa tal (log-odds)' } satisfies Record<Scale, string>,
		weight: 'där',
		weights: {
			municipality: 'varje kommun räknas lika',
			inhabitant: 'varje invånare räknas lika'
		} satisfies Record<Weight, string>,
		municipality: 'Markera'
	},
	refusals: {
		comparison: (asked: string, shown: string) =>
			`Jämförelsen ”${asked}” finns inte för detta mått. Sidan visar: ${shown}.`,
		scale: (asked: string) => `Skalan ”${asked}” finns inte för detta mått. Sidan räknar i procentenheter.`,
		weight: (asked: string) => `Vikten ”${asked}” finns inte för detta mått. Sidan räknar varje kommun lika.`,
		municipality: (asked: string) => `Kommunen ”${asked}” finns inte bland siffrorna. Ingen kommun är markerad.`,
		periods: {
			number: (asked: string) => `”${asked}” är inget årtal. Sidan använder standardåret i stället.`,
			order: (asked: string) =>
				`Perioderna ${asked} överlappar eller slutar innan de börjar: före måste ta slut innan efter börjar. Sidan visar standardåren.`,
			none: (asked: string) =>
				`För perioderna ${asked} finns inga år som kan jämföras med varandra. Sidan visar standardåren.`
		} satisfies Record<Extract<EvaluationRefusal, { parameter: 'periods' }>['why'], unknown>
	},
	shortened: {
		before: 'Åren före',
		after: 'Åren efter',
		years: (period: string, asked: string, used: string) =>
			`${period} är ${used} i stället för ${asked}: bara för de åren finns siffror för alla kommuner i jämförelsen.`,
		break: (period: string, asked: string, used: string) =>
			`${period} är ${used} i stället för ${asked}: åldersgränsen ändras, och åren på var sin sida om det jämförs inte.`
	},

	curves: {
		heading: 'Så har grupperna utvecklats',
		title: (indicator: string) => `${indicator} i båda grupperna och i riket`,
		levels: (before: string, after: string, p: [string, string], c: [string, string]) =>
			`Från ${before} till ${after} gick genomsnittet från ${p[0]} till ${p[1]} bland dem som deltog och från ${c[0]} till ${c[1]} bland dem som de jämförs med.`,
		participants: 'Deltog',
		comparison: 'Jämförelse',
		gap: 'Avstånd',
		year: 'År'
	},
	strip: {
		heading: 'Kommunerna bakom medelvärdena',
		title: (before: string, after: string) => `Varje kommuns förändring från ${before} till ${after}`,
		subtitle: (measure: string) => `En punkt per kommun. ${measure}`,
		range: (n1: string, p: [string, string], n0: string, c: [string, string]) =>
			`Bland de ${municipalities(n1)} som deltog går förändringarna från ${p[0]} till ${p[1]}, bland de ${municipalities(n0)} som de jämförs med från ${c[0]} till ${c[1]}.`,
		at: (name: string, value: string) => `${value} (${name})`,
		participants: (n: string) => `Deltog i förstudien, ${municipalities(n)}`,
		comparison: (n: string) => `Jämförelsen, ${municipalities(n)}`,
		mean: (value: string) => `medel ${value}`,
		axis: { points: 'Förändring, procentenheter', 'log-odds': 'Förändring, log-odds' } satisfies Record<Scale, string>,
		alike: 'Bilden räknar varje kommun lika.',
		baseline: 'Noll ligger utanför skalan.',
		municipality: 'Kommun',
		group: 'Deltog',
		yes: 'ja',
		no: 'nej',
		change: { points: 'Förändring, procentenheter', 'log-odds': 'Förändring, log-odds' } satisfies Record<
			Scale,
			string
		>,
		level: (span: string) => `${span}, %`,
		levelPoints: (span: string) => `${span}, procentenheter`
	},
	event: {
		heading: 'Skillnaden år för år',
		title: (base: string) => `De deltagande kommunernas förändring sedan ${base}, minus jämförelsens`,
		none: (base: string) => `Inget år går skillnaden mot ${base} att skilja från noll.`,
		some: (base: string, years: string) =>
			`Skillnaden mot ${base} går att skilja från noll ${years}, varje år för sig räknat.`,
		before: (years: string) => `före: ${years}`,
		after: (years: string) => `efter: ${years}`,
		between: (years: string) => `däremellan: ${years}`,
		base: (year: string) => `${year}, sätts till noll`,
		interval: '95-procentigt intervall för varje år',
		band: 'Band för alla år samtidigt',
		estimate: 'Skillnad',
		lo: 'Från',
		hi: 'Till',
		bandLo: 'Band från',
		bandHi: 'Band till'
	},
	divisions: {
		heading: 'Vad slumpen ger',
		title: {
			exact: (n: string) => `Skillnaden i alla ${n} tänkbara indelningar`,
			drawn: (n: string) => `Skillnaden i ${n} slumpmässiga indelningar`
		},
		subtitle: (n1: string, n0: string) =>
			`Samma kommuner delas om i grupper om ${n1} och ${n0}. Skillnad i förändring mellan grupperna.`,
		why: 'Sannolikheten i meningen ovan tar hänsyn till att grupperna varierar olika mycket; de mörka staplarna i bilden gör det inte.',
		observed: (value: string) => `Den verkliga indelningen: ${value}`,
		tail: (share: string) => `Minst lika stor skillnad åt något håll: ${share}`,
		rest: 'Mindre skillnad',
		count: 'Antal indelningar',
		axis: {
			points: 'Skillnad i förändring, procentenheter',
			'log-odds': 'Skillnad i förändring, log-odds'
		} satisfies Record<Scale, string>,
		from: 'Från',
		to: 'Till',
		number: 'Antal',
		none: 'Med en enda kommun i en grupp finns inget att jämföra slumpen med.'
	},
	carried: {
		heading: 'Om de tidigare linjerna hade fortsatt',
		title: (before: string) => `Båda grupperna, och linjerna från ${before} förlängda`,
		subtitle: (measure: string) => `${measure}. Prickat: gruppens raka linje genom åren före, dragen vidare`,
		short: 'Med färre än två år före finns ingen linje att dra vidare.',
		participants: 'Deltog, linjen',
		comparison: 'Jämförelse, linjen'
	},
	contrasts: {
		heading: 'Skillnaden mätt på olika sätt',
		intro:
			'Varje rad jämför de deltagande kommunerna med de andra. Minus: lägre bland dem som deltog. Inom parentes: 95-procentigt intervall.',
		measure: 'Vad som jämförs',
		estimate: 'Skillnad',
		p: 'p',
		units: {
			points: 'I procentenheter; takt i procentenheter per år; log-odds utan enhet.',
			'log-odds': 'I log-odds; takt per år.'
		} satisfies Record<Scale, string>,
		shown: 'Raden i fet stil är den som meningarna överst berättar om.',
		side: {
			above: 'högre',
			below: 'lägre',
			none: 'går inte att skilja från noll',
			unknown: 'osäkerheten är okänd'
		} satisfies Record<Side, string>
	},
	cautions: {
		heading: 'Att tänka på',
		unknown: (count: string, all: string, year: string) =>
			`Uppgift om utbildningsnivå saknas för en del av befolkningen. Räknas bara de med känd nivå ändras andelen mer än 0,3 procentenheter i ${count} av ${all} kommuner år ${year}.`
	},
	choices: {
		heading: 'Hänger svaret på ett val?',
		here: (all: string, below: string, none: string, above: string) =>
			`Av ${all} sätt att räkna i tabellen ger ${below} en förändring som är lägre i de deltagande kommunerna, ${none} går inte att skilja från noll och ${above} är högre.`,
		everywhere: (all: string, below: string, none: string, above: string) =>
			`Räknat för alla kön och underlag som måttet finns för ger ${below} av ${all} en lägre förändring, ${none} går inte att skilja från noll och ${above} är högre.`,
		caption: 'Skillnad i förändring för varje jämförelse, period, skala och vikt',
		comparison: 'Jämförelse och år',
		bySeries: (comparison: string) =>
			`Samma fråga för varje kön och underlag, jämfört med ${comparison[0]!.toLowerCase()}${comparison.slice(1)}, standardperioderna:`,
		seriesCaption: 'Skillnad i förändring för varje kön, underlag, skala och vikt',
		series: 'Kön och underlag',
		columns: {
			points: { municipality: 'Procent\u00adenheter, per kommun', inhabitant: 'Procent\u00adenheter, per invånare' },
			'log-odds': { municipality: 'Log-odds, per kommun', inhabitant: 'Log-odds, per invånare' }
		} satisfies Record<Scale, Record<Weight, string>>,
		key: 'Intervallet står inom parentes. Fet stil: intervallet ligger på ena sidan om noll. Ram: det val som visas.',
		current: 'visas nu'
	},
	indicators: {
		heading: 'Flera mått',
		looked: (all: string, main: string) =>
			`Den här sidan har ett huvudmått: ${main}. Ju fler mått man tittar på, desto fler ser ut att skilja sig av slump, så för de ${all} andra räknas p upp efter Holm.`,
		about: (comparison: string, before: string, after: string) =>
			`Tabellen gäller ${comparison}, ${before} mot ${after}, varje kommun lika.`,
		stale: 'Räkna om den för de val som visas nu',
		measure: 'Mått',
		main: 'huvudmått',
		estimate: 'Skillnad, procent\u00adenheter',
		p: 'p',
		missing: 'kan inte jämföras så',
		sexNote: 'Mått som inte finns för valt kön eller underlag visas för kvinnor och män, hela befolkningen.'
	},
	sensitivity: {
		heading: 'Hur mycket drift räcker för att förklara skillnaden?',
		intro: (largest: string, from: string, to: string) =>
			`En illustration, inget prov. Under åren före (${from}–${to}) ändrades avståndet mellan grupperna som mest ${largest} på ett år. Tabellen visar hur många gånger så mycket avståndet måste ha drivit varje år sedan ${to} för att hela årets skillnad ska försvinna.`,
		read: 'Ett tal under 1 betyder att mindre drift än den som redan förekom räcker.',
		year: 'År',
		difference: 'Skillnad, procent\u00adenheter',
		value: 'Drift som räcker, gånger',
		none: 'Med ett enda år före går det inte att säga hur mycket avståndet brukar röra sig.'
	},
	limits: {
		heading: 'Vad som kan sägas och inte',
		items: [
			'Kommunerna valde själva att delta; ingen lottade. En förstudie är planering, inte undervisning. Därför står det ”skillnad i förändring” och inget starkare.',
			'Siffrorna räknar hela befolkningen, så det finns inget urvalsfel. Det osäkra är hur det annars hade gått, och små kommuner varierar av slump. Intervallen beskriver den variationen mellan kommuner.',
			'Pandemin föll i samma år och slog olika. En jämförelse tar bara bort det som båda grupperna delar. Därför räknas 2020 och 2021 som övergång i standardvalet.',
			'Andelen högutbildade i en hel befolkning rör sig långsamt: de flesta har den utbildning de har. Nya studenter syns först efter flera år.',
			'Jämförelserna är valda med regler som står utskrivna, aldrig efter hur måttet sett ut tidigare.'
		]
	},
	reproduce: {
		heading: 'Räkna om talet själv',
		intro:
			'Samma tal som JSON, och en zip-fil med kommunernas värden, skript i R och Python, de tal de ska ge och kontrollsummor.',
		json: 'Svaret som JSON',
		zip: 'Zip med data och skript',
		command: 'Eller med projektets eget kommando, på filen panel.csv ur zip-filen:',
		figures: 'Hämta siffrorna',
		permalink: 'Länk till just det här svaret',
		scale: 'Filerna räknar i måttets egen enhet; vikt och log-odds finns med i svaret.'
	}
};

export type PageWords = typeof pageSwedish;
