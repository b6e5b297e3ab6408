const NBSP = '\u00a0';

/** Who a share is a share of, by SCB's code of sex. */
const people = ['invånarna', 'männen', 'kvinnorna'] as const;

/** A span that is not broken across lines: `16–74`. */
const unbroken = (span: string) => span.replace('–', '\u2060–\u2060');

/** As printed: what reads 0,0 did not move. */
function risen(change: number): string {
	if (Math.abs(change) < 0.05) return 'ändrades';
	return change < 0 ? 'minskade' : 'ökade';
}

function hasRisen(change: number): string {
	if (Math.abs(change) < 0.05) return 'ändrats';
	return change < 0 ? 'minskat' : 'ökat';
}

/** How a year before stands to the mean that later years are counted from. */
const against = (change: { value: number; points: string }) =>
	`${change.points} ${change.value < 0 ? 'lägre' : 'högre'}`;

/** Every Swedish word of the interface. Figures arrive here already formatted. */
export const sv = {
	locale: 'sv' as 'sv' | 'en',
	site: {
		name: 'Kraftsamling i siffror',
		about: 'Utbildningsnivå i Gävleborg, Västerbotten och Norrbotten före och efter förstudien 2021',
		skip: 'Hoppa till innehållet',
		menu: 'Sidor',
		otherLanguage: 'In English',
		otherLanguageTag: 'en',
		pages: {
			start: 'Översikt',
			evaluation: 'Före och efter',
			data: 'Data',
			about: 'Om',
			accessibility: 'Tillgänglighet'
		},
		dataVersion: (version: string) => `Dataversion ${version}`
	},
	source: {
		calculated: 'Egen beräkning; underlag: öppna data från SCB',
		tables: (codes: string[]) => (codes.length > 1 ? 'tabellerna ' : 'tabell ') + codes.join(' och ')
	},
	sex: ['kvinnor och män', 'män', 'kvinnor'] as [string, string, string],
	basis: { population: 'hela befolkningen', known: 'dem med känd utbildningsnivå' },
	view: { level: 'nivå', change: (span: string) => `förändring sedan ${span}` },
	unit: { percent: 'procent', points: 'procentenheter' },
	regions: {
		country: 'Riket',
		participants: 'Deltog',
		others: 'Deltog inte',
		participantsLong: (n: number) => `De ${n} som deltog`,
		othersLong: (n: number) => `De ${n} andra`,
		mean: 'medelvärde'
	},
	/** On the map, by code. */
	counties: { '21': 'Gävleborg', '24': 'Västerbotten', '25': 'Norrbotten' },
	phases: { before: 'före', transition: 'övergång', after: 'efter' },
	prestudy: 'Förstudien',
	earliestEffect: 'tidigast synbart',
	missing: {
		key: 'Tecken i stället för tal',
		'.': 'ej tillämpligt',
		'..': 'uppgift saknas',
		'-': 'noll',
		absent: 'finns inte i källan',
		break: 'kan inte jämföras: åldersgränsen är en annan',
		base: 'kan inte jämföras: ett av åren före saknas',
		breakShort: 'brott',
		breakKey: '”Brott”: åldersgränsen eller åren före är andra, så åren kan inte jämföras.',
		markKey: '* Se under kartan.',
		short: 'saknas'
	},
	controls: {
		legend: 'Välj vad sidan visar',
		indicator: 'Visa',
		sex: 'bland',
		year: 'år',
		basis: 'som andel av',
		view: 'som',
		municipality: 'Kommun',
		none: 'ingen vald',
		submit: 'Visa',
		notOffered: 'finns inte för detta mått',
		slider: 'År',
		play: 'Spela upp åren',
		pause: 'Pausa'
	},
	refusals: {
		indicator: (asked: string, shown: string) => `Måttet ”${asked}” finns inte. Sidan visar ${shown}.`,
		sex: (asked: string) => `”${asked}” finns inte för detta mått. Sidan visar kvinnor och män tillsammans.`,
		basis: (asked: string) =>
			`Underlaget ”${asked}” finns inte för detta mått. Sidan visar andel av hela befolkningen.`,
		year: (asked: string, shown: string) => `År ${asked} finns inte för detta mått. Sidan visar ${shown}.`,
		municipality: (asked: string) => `Kommunen ”${asked}” ingår inte i de tre länen. Ingen kommun är vald.`,
		view: (asked: string) => `Vyn ”${asked}” finns inte. Sidan visar nivån.`
	},
	start: {
		title: 'Blev fler högutbildade efter förstudien 2021?',
		description:
			'Utbildningsnivån i 39 kommuner i Gävleborg, Västerbotten och Norrbotten före och efter förstudien 2021.',
		mapLevel: (title: string, year: string) => `${title} ${year}`,
		mapChange: (title: string, span: string, year: string) => `${title}: förändring från ${span} till ${year}`,
		trendLevel: (title: string) => `${title}, utveckling`,
		trendChange: (title: string, span: string) => `${title}, förändring sedan ${span}`,
		mapSection: 'Karta',
		trendSection: 'Utveckling',
		measure: (unit: string, sex: string, ages: string, basis: string) =>
			`${unit[0]!.toUpperCase()}${unit.slice(1)}, ${sex} ${ages}${NBSP}år, andel av ${basis}`,
		figures: 'Kurvorna i siffror',
		ranking: 'Alla kommuner i ordning',
		rankingNote: (n: number) =>
			`Tabellen är kartan i text. Platsen är ett spann när kommuner inte säkert kan skiljas åt: slumpen spelar större roll där få bor (Wilsonintervall, 95 procent). Av ${n} kommuner.`,
		rankingNotePlain: (n: number) => `Tabellen är kartan i text. Plats bland ${n} kommuner.`,
		place: 'Plats',
		placeOf: (from: number, to: number, of: number) =>
			from === to ? `plats ${from} av ${of}` : `plats ${from}–${to} av ${of}`,
		municipality: 'Kommun',
		share: 'Andel, %',
		difference: 'Skillnad, procent\u00adenheter',
		change: (span: string) => `Sedan ${span}`,
		count: 'Antal',
		of: 'Av',
		changeKey: (span: string) => `Sista kolumnen är förändringen i procentenheter sedan medelvärdet ${span}.`,
		key: 'Fylld rund punkt: deltog i förstudien. Tom fyrkant: deltog inte. Antal är personer med nivån.',
		participates: 'deltog',
		participatesNot: 'deltog inte',
		countOf: (count: string, total: string) => `${count} av ${total} personer`,
		openMunicipality: (name: string) => `Mer om ${name}`,
		legend: 'Färgerna',
		legendAll: 'alla värden',
		legendBelow: (limit: string) => `under ${limit}`,
		legendBetween: (from: string, to: string) => (/[+−]/.test(from + to) ? `${from} till ${to}` : `${from}–${to}`),
		legendFrom: (limit: string) => `${limit} och över`,
		legendCountName: 'kommuner',
		legendKey: 'Siffran under varje färg är antalet kommuner.',
		legendParticipant: 'Kraftig kant: deltog i förstudien',
		breakNote: (year: string, from: string, to: string) =>
			`Brott i serien ${year}: till och med året före gäller åldrarna ${from}, därefter ${to}. Åren på var sin sida om brottet jämförs inte.`,
		effectNote: (year: string, reason: string) => `Förstudien kan synas tidigast ${year}. ${reason}`,
		axisNote: 'Axeln börjar inte vid noll.',
		notes: 'Att tänka på',
		evaluation: 'Jämför före och efter, med osäkerhet och kontroller.',
		caution:
			'Deltagandet var ett val och en förstudie är planering, inte undervisning. Sidan visar skillnader i förändring, inte vad förstudien ledde till. Pandemin föll i samma år.',
		unknown: {
			one: (name: string) =>
				`Uppgift om utbildningsnivå saknas för en del av befolkningen i ${name}. Räknas bara de med känd nivå ändras andelen mer än 0,3 procentenheter.`,
			many: (count: string, all: string) =>
				`Uppgift om utbildningsnivå saknas för en del av befolkningen. Räknas bara de med känd nivå ändras andelen mer än 0,3 procentenheter i ${count} av ${all} kommuner det valda året.`
		},
		download: 'Hämta det som visas',
		downloadPeople: 'CSV för Excel',
		downloadCode: 'CSV för program',
		downloadPage: 'Hämta siffrorna i annat format'
	},
	story: {
		ofWhom: (sex: 0 | 1 | 2, ages: string, basis: 'population' | 'known') =>
			`av ${people[sex]} ${unbroken(ages)}${NBSP}år${basis === 'known' ? ' med känd utbildningsnivå' : ''}`,
		groups: (year: string, p: string, o: string, whom: string, phrase: string, np: number, no: number) =>
			`År ${year} var i genomsnitt ${p} ${whom} ${phrase} i de ${np} kommuner som deltog i förstudien och ${o} i de ${no} andra.`,
		groupsDifference: (year: string, p: string, o: string, subject: string, np: number, no: number) =>
			`År ${year} var ${subject} i genomsnitt ${p} procentenheter i de ${np} kommuner som deltog i förstudien och ${o} i de ${no} andra.`,
		gap: {
			widening: (first: string, g0: string, before: string, g1: string, year: string, g2: string) =>
				`Avståndet växte redan före förstudien: från ${g0} år ${first} till ${g1} år ${before} och ${g2} år ${year}.`,
			narrowing: (first: string, g0: string, before: string, g1: string, year: string, g2: string) =>
				`Avståndet minskade redan före förstudien: från ${g0} år ${first} till ${g1} år ${before} och ${g2} år ${year}.`,
			mixed: (first: string, g0: string, before: string, g1: string, year: string, g2: string) =>
				`Avståndet var ${g0} år ${first}, ${g1} år ${before} och ${g2} år ${year}.`,
			broken: (year: string) =>
				`Åldersgränsen ändrades ${year}, så åren efter kan inte jämföras med åren före förstudien.`
		},
		groupsChange: (
			span: string,
			year: string,
			p: { value: number; points: string },
			o: { value: number; points: string },
			subject: string,
			np: number,
			no: number
		) =>
			risen(p.value) === risen(o.value)
				? `Från ${span} till ${year} ${risen(p.value)} ${subject} i genomsnitt med ${p.points} i de ${np} kommuner som deltog i förstudien och med ${o.points} i de ${no} andra.`
				: `Från ${span} till ${year} ${risen(p.value)} ${subject} i genomsnitt med ${p.points} i de ${np} kommuner som deltog i förstudien men ${risen(o.value)} med ${o.points} i de ${no} andra.`,
		groupsBefore: (
			year: string,
			span: string,
			p: { value: number; points: string },
			o: { value: number; points: string },
			subject: string,
			np: number,
			no: number
		) =>
			`År ${year} var ${subject} i genomsnitt ${against(p)} än medelvärdet ${span} i de ${np} kommuner som deltog i förstudien och ${against(o)} i de ${no} andra.`,
		oneBefore: (name: string, year: string, span: string, change: { value: number; points: string }, subject: string) =>
			`I ${name} var ${subject} år ${year} ${against(change)} än medelvärdet ${span}.`,
		shareSubject: (title: string, sex: 0 | 1 | 2) =>
			`andelen ${title.replace(',', '')}${sex === 0 ? '' : sex === 2 ? ' bland kvinnor' : ' bland män'}`,
		one: (name: string, year: string, share: string, count: string, total: string, whom: string, phrase: string) =>
			`I ${name} var ${share} ${whom} ${phrase} år ${year}: ${count} av ${total}.`,
		oneDifference: (name: string, year: string, value: string, subject: string) =>
			`I ${name} var ${subject} ${value} procentenheter år ${year}.`,
		oneAgainst: {
			above: (points: string, n: number) =>
				`Det är ${points} över medelvärdet för de ${n} kommuner som deltog i förstudien.`,
			below: (points: string, n: number) =>
				`Det är ${points} under medelvärdet för de ${n} kommuner som deltog i förstudien.`,
			same: (n: number) => `Det är lika mycket som medelvärdet för de ${n} kommuner som deltog i förstudien.`
		},
		oneSince: (span: string, change: { value: number; points: string }) =>
			`Sedan ${span} har andelen ${hasRisen(change.value)} med ${change.points}.`,
		oneSinceDifference: (span: string, change: { value: number; points: string }) =>
			`Sedan ${span} har skillnaden ${hasRisen(change.value)} med ${change.points}.`,
		oneChange: (name: string, span: string, year: string, change: { value: number; points: string }, subject: string) =>
			`I ${name} ${risen(change.value)} ${subject} med ${change.points} från ${span} till ${year}.`,
		groupChange: (participants: string, others: string, np: number, no: number) =>
			`Medelvärdet var ${participants} procentenheter i de ${np} kommuner som deltog i förstudien och ${others} i de ${no} andra.`,
		noValue: (name: string, year: string) => `För ${name} finns ingen uppgift för år ${year} i källan.`,
		noGroup: (year: string) => `För år ${year} finns inga uppgifter för kommunerna i källan.`,
		noChange: (year: string, span: string, broken: boolean) =>
			broken
				? `År ${year} kan inte jämföras med ${span}: åldersgränsen är en annan. Välj ett år före brottet, eller visa nivån.`
				: `År ${year} kan inte jämföras med ${span}: ett av åren ${span} saknas. Visa nivån i stället.`
	},
	error: {
		notFound: 'Sidan finns inte',
		notFoundHelp: 'Adressen kan vara felskriven, eller så har sidan flyttat. Härifrån kommer du vidare:',
		failed: 'Något gick fel hos oss',
		failedHelp: 'Försök igen om en stund. Uppgifterna ligger kvar; inget har gått förlorat.',
		toStart: 'Till översikten'
	}
};

export type Dictionary = typeof sv;
