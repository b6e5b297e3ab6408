const NBSP = '\u00a0';

/** The Swedish words that the start page does without: it sends less to a phone. */
export const svPages = {
	municipality: {
		group: (name: string, code: string) => `${name} (SKR:s grupp ${code})`,
		tookPart: 'deltog i förstudien 2021',
		didNot: 'deltog inte i förstudien 2021',
		onMap: (name: string) => `${name} på kartan`,
		figures: 'Siffrorna bakom bilden',
		sexes: (title: string, name: string) => `${title}: kvinnor och män i ${name}`,
		noSexes: (title: string) =>
			`${title} visas inte uppdelat på kvinnor och män. Välj ett annat mått för att se dem var för sig.`,
		women: 'Kvinnor',
		men: 'Män',
		womenCount: 'Kvinnor, antal',
		menCount: 'Män, antal',
		levels: (name: string, sex: string) => `Utbildningsnivåerna i ${name}, ${sex}`,
		levelsMeasure: `Procent av befolkningen 16–74${NBSP}år efter högsta utbildning`,
		level: 'Utbildningsnivå',
		shareIn: (when: string) => `${when}, %`,
		personsIn: (year: string) => `${year}, personer`,
		missingYear: 'För år med kryss saknas uppgift.',
		beforeAfter: 'Före och efter förstudien',
		beforeAfterNote:
			'Medelvärdet av fem år före (2015–2019) och fyra år efter (2022–2025), kvinnor och män, procent av hela befolkningen (skillnaden mellan kvinnor och män i procentenheter). Åren 2020–2021 räknas som övergång. Sista kolumnen är i procentenheter.',
		measure: 'Mått',
		latest: (year: string) => `${year} (antal)`,
		changePoints: 'Efter minus före',
		break: 'brott',
		breakKey: '”Brott”: åldersgränsen ändrades 2023, så åren före och efter kan inte jämföras.',
		peers: (title: string) => `${title}: grannar och liknande kommuner`,
		peersNote: (group: string) =>
			`Kommuner som gränsar till denna, och kommuner i samma SKR-grupp (${group.toLowerCase()}), i Gävleborg, Västerbotten och Norrbotten.`,
		peersPicture: 'Före och efter, kommun för kommun',
		relation: 'Varför med',
		relations: { own: 'kommunen själv', neighbour: 'granne', group: 'samma grupp', both: 'granne, samma grupp' },
		neighbours: 'Grannkommuner i de tre länen'
	},
	ownChange: {
		title: (name: string) => `Förändringen i ${name}, före och efter`,
		moved: (name: string, subject: string, from: string, before: string, to: string, after: string, change: string) =>
			`I ${name} gick ${subject} från ${from} i genomsnitt ${before} till ${to} i genomsnitt ${after}: ${change}.`,
		estimate: (points: string, lo: string, hi: string) => `${points} (95-procentigt intervall ${lo} till ${hi})`,
		chance: {
			above: 'Ökningen är större än vad slumpen brukar ge i en kommun av den storleken.',
			below: 'Minskningen är större än vad slumpen brukar ge i en kommun av den storleken.',
			within: 'Den går inte att skilja från noll: så mycket kan slumpen betyda i en kommun av den storleken.',
			none: 'För en skillnad mellan två andelar räknas inget intervall.'
		},
		place: {
			any: (name: string, of: number) =>
				`${name} kan inte säkert placeras bland de ${of} kommunerna (plats 1–${of}): slumpen kan betyda för mycket.`,
			span: (place: string, name: string) =>
				`Ordnade efter störst förändring uppåt har ${name} ${place}; kommuner som inte säkert kan skiljas åt delar på platserna.`,
			one: (place: string, name: string) => `Ordnade efter störst förändring uppåt har ${name} ${place}.`
		},
		among: {
			all: (of: number) => `de ${of} kommunerna`,
			group: (group: string, of: number) => `de ${of} kommunerna i SKR-gruppen ${group.toLowerCase()}`
		},
		median: {
			above: (name: string, points: string, among: string, median: string, chance: string) =>
				`${name} ligger ${points} över medianen för ${among} (${median})${chance}.`,
			below: (name: string, points: string, among: string, median: string, chance: string) =>
				`${name} ligger ${points} under medianen för ${among} (${median})${chance}.`,
			same: (name: string, _points: string, among: string, median: string) =>
				`${name} ligger på medianen för ${among} (${median}).`
		},
		beyond: ', mer än slumpen brukar ge',
		within: ', vilket ryms inom vad slumpen kan ge',
		grade: {
			ordinary: (asFar: number, of: number) =>
				`Avståndet är vanligt: ${asFar} av ${of} ligger minst lika långt från medianen.`,
			uncommon: (asFar: number, of: number) =>
				`Avståndet är mindre vanligt: ${asFar} av ${of} ligger minst lika långt från medianen.`,
			unusual: (asFar: number, of: number) =>
				asFar === 1
					? `Avståndet är ovanligt: ingen annan av de ${of} ligger så långt från medianen.`
					: `Avståndet är ovanligt: bara ${asFar} av ${of} ligger minst lika långt från medianen.`
		},
		fewInGroup: (group: string, count: number) =>
			`I SKR-gruppen ${group.toLowerCase()} finns i de tre länen bara ${count} ${count === 1 ? 'kommun' : 'kommuner'} med siffror, för få för en jämförelse.`,
		limit:
			'Siffrorna räknar alla invånare. Intervallet säger hur mycket slumpen kan betyda när antalet är litet, inte hur det hade gått utan förstudien.',
		obstacle: {
			absent: (name: string) => `För ${name} finns inga uppgifter om detta mått i källan.`,
			missing: (name: string, years: string) =>
				`För ${name} kan ingen förändring räknas ut: uppgift saknas för ${years}.`,
			break: (name: string, year: string) =>
				`För ${name} kan ingen förändring räknas ut: åldersgränsen ändrades ${year}, så åren före och efter kan inte jämföras.`
		},
		columns: { what: 'Vad', value: 'Värde', basis: 'Antal, intervall eller avstånd' },
		rows: {
			mean: (span: string) => `Medelvärde ${span}`,
			change: 'Efter minus före, procent\u00adenheter',
			interval: (lo: string, hi: string) => `intervall ${lo} till ${hi}`,
			place: 'Plats efter störst förändring uppåt',
			placeOf: (of: number) => `av ${of}`,
			medianAll: (of: number) => `Median, ${of} kommuner`,
			medianGroup: (of: number) => `Median, samma SKR-grupp, ${of} kommuner`,
			distance: (points: string) => `avstånd ${points}`
		},
		averageYear: 'Antalen är personer ett genomsnittligt år i perioden.'
	},
	data: {
		title: 'Hämta siffrorna',
		description:
			'Välj mått, områden och år, se de första raderna och hämta dem som fil för Excel, R, Python eller andra program.',
		intro:
			'Allt som webbplatsen visar får hämtas, användas och spridas fritt. Välj vad filen ska innehålla; raderna är desamma i varje filform.',
		name: (what: string, where: string, years: string) => `${what} i ${where}, ${years}`,
		lead: (name: string, rows: string, count: number) => `${name}: ${rows} ${count === 1 ? 'rad' : 'rader'}.`,
		measures: (count: number) => `${count} mått`,
		where: {
			municipalities: (count: number) => `${count} kommuner`,
			counties: (count: number) => `${count} län`,
			country: 'riket'
		},
		size: (rows: string, columns: string, cells: string) => `${rows} rader, ${columns} kolumner, ${cells} rutor`,
		notes: {
			without: {
				years: 'Det valda finns inte de år som du valde. Sidan visar alla år.',
				regions: 'De valda områdena har inga siffror för detta. Sidan visar kommunerna i de tre länen och riket.'
			},
			empty: (count: number) =>
				count === 1
					? 'Ett av de valda områdena har inga siffror här och får inga rader.'
					: `${count} av de valda områdena har inga siffror här och får inga rader.`,
			many: (rows: string) =>
				`Det är ${rows} rader. Filen tar en stund att hämta, och ett kalkylprogram kan bli långsamt.`,
			tooMany: (rows: string, most: string) =>
				`Det är ${rows} rader. Ett kalkylprogram rymmer ${most}: välj färre, eller läs filen med ett program.`
		},
		refused: {
			table: (asked: string) => `Tabellen ”${asked}” finns inte. Sidan visar måtten.`,
			indicators: (asked: string) => `Måttet ”${asked}” finns inte och har lämnats ute.`,
			regions: (asked: string) =>
				`Området ”${asked}” finns inte, eller har inga siffror i tabellen. Det har lämnats ute.`,
			sexes: (asked: string) => `Könet ”${asked}” finns inte för det valda och har lämnats ute.`,
			bases: (asked: string) => `Underlaget ”${asked}” finns inte för det valda och har lämnats ute.`,
			levels: (asked: string) => `Utbildningsnivån ”${asked}” finns inte och har lämnats ute.`,
			unknown: (asked: string) => `Sidan känner inte till ”${asked}” i adressen.`,
			years: {
				number: (asked: string) => `”${asked}” är inget år. Skriv fyra siffror.`,
				order: (asked: string) => `Åren ${asked} står i fel ordning. Sidan har vänt på dem.`,
				outside: (asked: string) => `Det finns inga siffror för åren ${asked}. Sidan visar alla år.`
			}
		},
		form: {
			legend: 'Välj vad filen ska innehålla',
			table: 'Tabell',
			tables: { indicators: 'Mått (andelar och skillnader)', counts: 'Antal personer' },
			presets: 'Färdiga urval',
			preset: {
				one: 'Ett mått i de tre länen',
				measures: 'Alla mått i de tre länen',
				counts: 'De tre länen',
				everything: 'Allt'
			},
			indicators: 'Mått',
			regions: 'Områden',
			region: {
				'tre-lanen': (count: number) => `Kommunerna i de tre länen (${count})`,
				deltagare: (count: number) => `De som deltog i förstudien (${count})`,
				kommuner: (count: number) => `Landets kommuner (${count})`,
				lan: () => 'Länen',
				alla: () => 'Alla områden',
				'00': () => 'Riket'
			},
			countiesList: 'Ett län eller enskilda kommuner',
			countyWhole: (count: number) => (count === 1 ? 'Länets enda kommun' : `Länets ${count} kommuner`),
			countyItself: 'Länet som helhet',
			groups: 'SKR:s kommungrupper',
			ticked: (count: number) => (count === 1 ? '1 vald' : `${count} valda`),
			sexes: 'Kön',
			bases: 'Andel av',
			levels: 'Utbildningsnivå',
			years: 'År',
			from: 'Från år',
			to: 'Till år',
			submit: 'Visa urvalet'
		},
		files: {
			heading: 'Hämta som',
			form: {
				xlsx: ['Excel (XLSX)', 'för Excel i alla språk: ett blad med siffror, ett med förklaringar'],
				csvExcel: ['CSV för Excel', 'för svenska Excel och LibreOffice: semikolon och decimalkomma'],
				csvCode: ['CSV för program', 'för R, Python och andra program: komma och decimalpunkt'],
				parquet: ['Parquet', 'för R, Python, DuckDB och andra analysverktyg: liten, med typer'],
				ndjson: ['NDJSON', 'för program: ett JSON-objekt på varje rad'],
				jsonStat: ['JSON-stat', 'för statistikprogram i R, Python och JavaScript: efter dimensioner, med anmärkningar'],
				px: ['PX', 'för PxWeb, PX-Win och andra program för PX-filer'],
				zip: ['Zip', 'båda CSV-filerna med beskrivningar och en läs mig-fil: källa, licens, ord, hur de läses'],
				csvw: ['CSVW', 'beskriver kolumnerna i CSV för program: typer, nyckel, betydelse'],
				dataPackage: ['Data Package', 'beskriver CSV för program som läser Frictionless']
			}
		},
		request: {
			heading: 'Samma urval från ett program',
			note: 'Adressen ger alltid samma urval, med de siffror som då är de senaste.',
			address: 'Adress',
			curl: 'Från kommandoraden'
		},
		copy: 'Kopiera',
		copied: 'Kopierat',
		preview: {
			heading: 'Så börjar filen',
			caption: (shown: string, rows: string) => `De första ${shown} av ${rows} rader`,
			key: 'En tom ruta är ett värde som saknas. Kolumnen status säger varför:'
		},
		columns: 'Så är filerna skrivna',
		cite: { heading: 'Så här citerar du', short: 'Kort', full: 'Fullständigt' },
		code: { heading: 'Så hämtar du raderna i kod', note: 'Koden går att köra som den står.' }
	},
	versions: {
		title: 'Versioner av siffrorna',
		description: 'Vad varje dataversion lade till, ändrade eller tog bort.',
		intro:
			'När siffrorna ändras får de en ny dataversion. Här står vad som skiljer den från den förra: nya siffror, siffror som SCB har ändrat, och siffror som inte längre finns.',
		back: 'Hämta siffrorna',
		all: 'Vad som har ändrats i siffrorna',
		feed: 'Följ ändringarna i en nyhetsläsare (Atom)',
		json: 'Samma lista för program (JSON)',
		current: 'visas nu',
		first: 'Den första versionen: det finns ingen tidigare att jämföra med.',
		unchanged: 'Inga siffror skiljer sig från förra versionen.',
		changes: {
			added: (table: string, figures: string, years: string, regions: string) =>
				`Tabell ${table}: ${figures} nya siffror, för ${regions}, ${years}.`,
			revised: (table: string, figures: string, years: string, regions: string) =>
				`Tabell ${table}: ${figures} ändrade siffror, för ${regions}, ${years}.`,
			gone: (table: string, figures: string, years: string, regions: string) =>
				`Tabell ${table}: ${figures} siffror finns inte längre, för ${regions}, ${years}.`
		},
		regions: (count: number) => (count === 1 ? 'ett område' : `${count} områden`)
	},
	about: {
		untouched: (tables: string) => `Källa: SCB, ${tables}`,
		published: (month: string) => `publicerad ${month}`,
		title: 'Om webbplatsen och siffrorna',
		description: 'Förstudien Kraftsamling 2021, måtten, källorna och vad som kan sägas utifrån siffrorna.',
		definitions: 'Måtten',
		events: 'Vad som hände runt förstudien',
		eventSource: 'källa',
		sources: 'Källor och licens',
		tableAtScb: (code: string) => `Tabell ${code} hos SCB`,
		licence: 'Licens',
		version: 'Uppgifternas version',
		loading: 'Så laddades och kontrollerades siffrorna'
	},
	loading: {
		title: 'Så laddades siffrorna',
		description: 'Vilka filer siffrorna kommer från, vilka kontroller de har gått igenom och vad som är värt att veta.',
		lead: 'Siffrorna läses från SCB:s filer. Varje fil kontrolleras innan något visas: är en siffra fel eller oklar laddas ingenting, och de tidigare siffrorna står kvar. Det som är värt att veta men inte är fel står här som en anmärkning.',
		back: 'Om webbplatsen och siffrorna',
		files: 'Filerna',
		fileColumns: ['Fil', 'Form', 'Rader', 'Siffror', 'Regioner', 'År', 'Uppdaterad av SCB', 'Överhoppade siffror'],
		forms: {
			'scb-web-wide': 'nedladdad från Statistikdatabasen, år i kolumner',
			'scb-web-long': 'nedladdad från Statistikdatabasen, år i rader',
			'scb-csv3': 'hämtad ur SCB:s API 1, CSV med koder',
			'scb-api2-csv': 'hämtad ur SCB:s API 2, CSV',
			'scb-sheet': 'nedladdad från Statistikdatabasen, Excel',
			'scb-api1-json': 'hämtad ur SCB:s API 1, JSON',
			'json-stat2': 'hämtad ur SCB:s API 2, JSON-stat',
			px: 'PC-Axis',
			'published-ratios': 'tabell med täljare och nämnare'
		},
		notStated: 'framgår inte',
		checks: 'Kontrollerna',
		summary: (passed: number, noted: number) =>
			`${passed} kontroller gick igenom utan anmärkning, ${noted} med. Ingen stoppade siffrorna.`,
		outcomes: { pass: 'godkänd', note: 'godkänd med anmärkning' },
		checkNames: {
			'reference-data': 'Kommuner, mått och händelser',
			'file-form': 'Filernas form',
			columns: 'Kolumner',
			years: 'År',
			labels: 'Koder och namn',
			numbers: 'Siffror',
			'duplicate-cells': 'Dubbletter i en fil',
			'repeated-cells': 'Samma siffra i två filer',
			'complete-files': 'Hela filer',
			'small-areas': 'Områden inom kommuner',
			'all-levels': 'Alla utbildningsnivåer',
			geography: 'Alla kommuner i länet',
			ratios: 'Täljare och nämnare',
			totals: 'Summor i filerna',
			'adds-up': 'Kommuner, län och riket',
			jumps: 'Hopp från ett år till nästa',
			'known-breaks': 'Kända brott i serien',
			footnotes: 'Fotnoter',
			provenance: 'Filernas ursprung',
			'nothing-lost': 'Inget som fanns har försvunnit'
		},
		revisions: 'Ändrade siffror',
		revisionsNote: 'Två filer gav olika siffror. Den nyare filens siffra visas.',
		revisionColumns: ['Region', 'Vad', 'Kön', 'År', 'Tidigare', 'Nu'],
		subject: (table: string, subject: string, ages: string) =>
			`${table}, ${/^(\d|US)$/.test(subject) ? `nivå ${subject}` : subject}, ${ages}${NBSP}år`,
		footnotes: 'SCB:s fotnoter',
		noFootnotes:
			'Filerna är av former som saknar plats för fotnoter. SCB:s upplysningar om tabellerna står på sidan Om webbplatsen och siffrorna.'
	}
};

export type PageDictionary = typeof svPages;
