import type { Locale } from '#lib/i18n/locale.ts';

/** The words of the page about the API in one language. */
export interface ApiWords {
	title: string;
	description: string;
	intro: string;
	links: { openapi: string; list: string; files: string; pxweb: string; docs: string };
	rulesHeading: string;
	rules: [term: string, text: string][];
	limits: (perMinute: number) => [term: string, text: string];
	licence: [term: string, text: string];
	addressesHeading: string;
	example: string;
	parameters: string;
	noParameters: string;
	limited: (perMinute: number) => string;
	needed: string;
	several: string;
	otherwise: (value: string) => string;
	between: (least: string, most: string) => string;
	only: (names: string) => string;
	filesHeading: string;
	filesIntro: string;
	format: string;
	zipsHeading: string;
	/** The API in SCB's form. */
	pxweb: {
		heading: string;
		intro: string;
		base: string;
		example: string;
		tables: string;
		metadata: string;
		limits: (cells: string, perMinute: number) => string;
	};
	problemHeading: string;
	problemIntro: string;
	/** What an address answers, by its path; a path that stands not here has the server's own words, in English. */
	summaries: Record<string, string>;
	/** What a format is good for, by its ending. */
	formats: Record<string, string>;
	/** What a parameter is, by its name, or by path and name where a name means two things. */
	meanings: Record<string, string>;
}

const sv: ApiWords = {
	title: 'API: hämta siffrorna med ett program',
	description: 'Alla siffror på webbplatsen, för program: adresser, parametrar, filformat och hur fel ser ut.',
	intro:
		'Allt som sidorna visar kan hämtas av ett program. Det krävs ingen nyckel, inga kakor sätts, och vem som helst får hämta från vilken webbplats som helst. Adresserna nedan går att öppna som de står.',
	links: {
		openapi: 'Beskrivning för program (OpenAPI 3.1)',
		list: 'Alla adresser som JSON',
		files: 'Alla filer som JSON',
		pxweb: 'Samma siffror för program som frågar SCB (PxWebApi 2)',
		docs: 'Välj siffror och filer på en sida i stället'
	},
	rulesHeading: 'Så fungerar det',
	rules: [
		['Version', 'Versionen står i adressen: v1. Inom den kan svar få nya uppgifter, men inga försvinner.'],
		[
			'Dataversion',
			'Varje svar säger vilken utgåva av siffrorna det bygger på, i dataVersion och i huvudet Data-Version. Samma fråga till samma utgåva ger samma svar.'
		],
		[
			'Kopior',
			'Varje svar har en ETag. Skicka tillbaka den som If-None-Match: är inget nytt blir svaret 304, utan innehåll. En kopia får sparas men ska kontrolleras varje gång.'
		],
		[
			'Saknade värden',
			'null, med SCB:s tecken som skäl där det finns: .. uppgift saknas, . ej tillämplig, - noll. Noll är ett tal.'
		],
		[
			'Stränghet',
			'En parameter som är okänd, upprepad eller har ett otillåtet värde ger 400. Ett tomt värde räknas som inte angivet. Listor skrivs med komma.'
		],
		['Metoder', 'GET, HEAD och OPTIONS. Svaren komprimeras (br, gzip). Filer skickas hela, inte i delar.']
	],
	limits: (perMinute) => [
		'Gränser',
		`Högst ${perMinute} filer, och lika många utvärderingar, i minuten från samma adress. Därefter blir svaret 429, och Retry-After säger hur många sekunder det är till nästa försök.`
	],
	licence: [
		'Licens och källa',
		'Siffrorna är SCB:s öppna data (CC0) och fria att använda. Andelar och skillnader är egna beräkningar: ange ”Egen beräkning; underlag: öppna data från SCB”.'
	],
	addressesHeading: 'Adresser',
	example: 'Exempel',
	parameters: 'Parametrar',
	noParameters: 'Inga parametrar.',
	limited: (perMinute) => `Högst ${perMinute} gånger i minuten.`,
	needed: 'måste anges',
	several: 'flera skiljs åt med komma',
	otherwise: (value) => `annars ${value}`,
	between: (least, most) => `ett heltal från ${least} till ${most}`,
	only: (names) => `bara ${names}`,
	filesHeading: 'Filer',
	filesIntro:
		'Två tabeller, var och en i alla format, med samma rader. Utan parametrar kommer allt för kommunerna i de tre länen och för riket.',
	format: 'Format',
	zipsHeading: 'Flera filer i en',
	pxweb: {
		heading: 'PxWebApi 2: för program som frågar SCB',
		intro:
			'Samma siffror på det sätt som SCB:s eget API ger dem. Program och paket som hämtar från SCB (PxWebApi 2) fungerar med en annan basadress. Antalen finns som tabellen TAB3981 med SCB:s koder, och varje indikator är en tabell. Svar ges som JSON-stat 2, CSV, XLSX eller px.',
		base: 'Basadress',
		example: 'Med Python och paketet pxwebpy',
		tables: 'Tabellerna',
		metadata: 'Vad TAB3981 kan frågas om',
		limits: (cells, perMinute) =>
			`Högst ${cells} celler i ett svar och ${perMinute} anrop i minuten. Mappar, sparade frågor och kodlistor finns inte.`
	},
	problemHeading: 'När en fråga inte går att besvara',
	problemIntro:
		'Fel beskrivs som application/problem+json (RFC 9457): vad som frågades och vad som är tillåtet, allt på en gång. Den här adressen har två fel:',
	summaries: {
		'/api/v1': 'Listan över alla adresser med deras parametrar.',
		'/api/v1/indicators': 'Vad andelarna och skillnaderna är, och för vilka kön, underlag och år det finns siffror.',
		'/api/v1/regions': 'Riket, länen och kommunerna, med kommungrupp och projekt i förstudien.',
		'/api/v1/series': 'En indikator år för år för de områden som anges: värden med täljare och nämnare.',
		'/api/v1/observations':
			'Antal personer efter utbildningsnivå, som SCB räknar dem: område för område, år för år, på sidor. next är adressen till nästa sida.',
		'/api/v1/evaluation':
			'Förändrades deltagarna i förstudien 2021 på ett annat sätt än andra? Skillnaden i förändring, med alla kontroller.',
		'/api/v1/releases': 'Utgåvorna och vad som ändrades i var och en, filerna bakom, och SCB:s tabeller.',
		'/api/v1/files': 'Alla filer som kan hämtas, och SCB:s filer som siffrorna lästes ur, med kontrollsummor.',
		'/api/v1/openapi.json': 'Beskrivningen av alla adresser som OpenAPI 3.1, för program.',
		'/api/v1/files/evaluation.zip':
			'Det som en utvärdering räknades ut från, med skript i R och Python som räknar om den. Samma parametrar som utvärderingen.',
		indicators: 'Andelar och skillnader med täljare och nämnare, en rad för varje värde.',
		counts: 'Antal personer efter område, år, kön och utbildningsnivå, en rad för varje antal.'
	},
	formats: {
		csv: 'text i kolumner: excel för svenska kalkylprogram, code för program (RFC 4180)',
		xlsx: 'arbetsbok för Excel: ett blad med siffror och ett som förklarar dem',
		ndjson: 'ett JSON-objekt på varje rad, null för det som saknas',
		parquet: 'kolumner med typer, för R (arrow), Python (pandas, polars) och DuckDB',
		json: 'JSON-stat 2.0, för statistikprogram: siffror efter dimensioner, med anmärkningar',
		px: 'PC-Axis, för PxWeb och SCB:s egna program',
		'csv-metadata.json':
			'CSVW (W3C): vad CSV-filens kolumner är, för program; svaret med CSV länkar hit (Link, describedby)',
		'datapackage.json': 'Data Package (Frictionless): båda CSV-filerna, för program som läser sådana',
		zip: 'CSV för människor och för program, båda beskrivningarna, en läs mig-fil och kontrollsummor'
	},
	meanings: {
		indicator: 'en eller flera koder ur /api/v1/indicators',
		'/api/v1/series indicator': 'en kod ur /api/v1/indicators',
		'/api/v1/evaluation indicator': 'en kod ur /api/v1/indicators',
		region:
			'koder ur /api/v1/regions och orden study (de tre länens kommuner), participants, municipalities, counties, all, county:21 (ett läns kommuner), group:C8 (en kommungrupp); annars study och 00',
		sex: 'kön',
		basis: 'underlag: population alla i åldrarna, known de med känd utbildning',
		level: 'SCB:s utbildningsnivå',
		from: 'första året, fyra siffror; annars alla år',
		to: 'sista året, fyra siffror; annars alla år',
		lang: 'språk för rubriker och texter',
		dialect: 'excel för svenska kalkylprogram, code för program',
		limit: 'rader på en sida',
		'/api/v1/observations after': 'var sidan före slutade, som next har det',
		comparison: 'vilka deltagarna jämförs med: en kod ur comparisons i svaret; annars den första',
		before: 'åren före, till exempel 2015-2019 eller 2019',
		after: 'åren efter, till exempel 2022-2025 eller 2025',
		base: 'året som allt jämförs med, eller mean: medelvärdet av åren före; annars det sista året före',
		seed: 'slumptalens frö: samma frö ger samma indelningar',
		permutations: 'antal slumpmässiga indelningar; 0 utelämnar dem'
	}
};

const en: ApiWords = {
	title: 'API: fetch the figures with a program',
	description:
		'Every figure of this site, for programs: addresses, parameters, file formats and what errors look like.',
	intro:
		'Everything that the pages show can be fetched by a program. No key is needed, no cookie is set, and anybody may fetch from any site. The addresses below can be opened as they stand.',
	links: {
		openapi: 'Description for programs (OpenAPI 3.1)',
		list: 'Every address as JSON',
		files: 'Every file as JSON',
		pxweb: 'The same figures for programs that ask SCB (PxWebApi 2)',
		docs: 'Choose figures and files on a page instead'
	},
	rulesHeading: 'How it works',
	rules: [
		['Version', 'The version stands in the address: v1. Within it answers may get new members, but none goes away.'],
		[
			'Data version',
			'Each answer says which release of the figures it was made of, in dataVersion and in the header Data-Version. The same question to the same release has the same answer.'
		],
		[
			'Copies',
			'Each answer has an ETag. Send it back as If-None-Match: if nothing is new the answer is 304, without content. A copy may be kept but has to be checked each time.'
		],
		[
			'Missing values',
			"null, with SCB's symbol as the reason where there is one: .. not available, . not applicable, - nothing. Zero is a number."
		],
		[
			'Strictness',
			'A parameter that is unknown, repeated or has a value that is not allowed gives 400. An empty value counts as not given. Lists are written with commas.'
		],
		['Methods', 'GET, HEAD and OPTIONS. Answers are compressed (br, gzip). Files are sent whole, not in parts.']
	],
	limits: (perMinute) => [
		'Limits',
		`At most ${perMinute} files, and as many evaluations, in a minute from one address. After that the answer is 429, and Retry-After says how many seconds to wait.`
	],
	licence: [
		'Licence and source',
		'The figures are open data of Statistics Sweden (SCB), CC0, free to use. Shares and differences are our own calculations: name the source as “Own calculation; based on open data from Statistics Sweden (SCB)”.'
	],
	addressesHeading: 'Addresses',
	example: 'Example',
	parameters: 'Parameters',
	noParameters: 'No parameters.',
	limited: (perMinute) => `At most ${perMinute} times in a minute.`,
	needed: 'needed',
	several: 'several are separated by commas',
	otherwise: (value) => `otherwise ${value}`,
	between: (least, most) => `a whole number from ${least} to ${most}`,
	only: (names) => `only ${names}`,
	filesHeading: 'Files',
	filesIntro:
		'Two tables, each in every format, with the same rows. Without parameters everything comes for the municipalities of the three counties and for the country.',
	format: 'Format',
	zipsHeading: 'Several files in one',
	pxweb: {
		heading: 'PxWebApi 2: for programs that ask SCB',
		intro:
			"The same figures in the way of SCB's own API. Programs and packages that fetch from SCB (PxWebApi 2) work with another base address. The counts are the table TAB3981 with SCB's codes, and each indicator is a table. Answers come as JSON-stat 2, CSV, XLSX or px.",
		base: 'Base address',
		example: 'With Python and the package pxwebpy',
		tables: 'The tables',
		metadata: 'What can be asked of TAB3981',
		limits: (cells, perMinute) =>
			`At most ${cells} cells in an answer and ${perMinute} calls in a minute. There are no folders, saved queries or codelists.`
	},
	problemHeading: 'When a question cannot be answered',
	problemIntro:
		'Errors are described as application/problem+json (RFC 9457): what was asked and what is allowed, all at once. This address has two faults:',
	summaries: {
		indicators: 'Shares and differences with their numerators and denominators, one row for each value.',
		counts: 'Persons by region, year, sex and education level, one row for each count.',
		'/api/v1/files/evaluation.zip':
			'What an evaluation was computed from, with scripts in R and Python that compute it again. The same parameters as the evaluation.'
	},
	formats: {
		csv: 'text in columns: excel for Swedish spreadsheets, code for programs (RFC 4180)',
		xlsx: 'a workbook for Excel: a sheet of figures and one that explains them',
		ndjson: 'an object of JSON on each line, null for what is missing',
		parquet: 'typed columns, for R (arrow), Python (pandas, polars) and DuckDB',
		json: 'JSON-stat 2.0, for statistical programs: figures by dimensions, with notes',
		px: "PC-Axis, for PxWeb and Statistics Sweden's own programs",
		'csv-metadata.json':
			'CSVW (W3C): what the columns of the CSV are, for programs; the answer with the CSV links here (Link, describedby)',
		'datapackage.json': 'Data Package (Frictionless): both CSVs, for programs that read such',
		zip: 'the CSV for people and for programs, both descriptions, a readme and checksums'
	},
	meanings: {
		indicator: 'one or several codes of /api/v1/indicators',
		'/api/v1/series indicator': 'a code of /api/v1/indicators',
		'/api/v1/evaluation indicator': 'a code of /api/v1/indicators',
		region:
			'codes of /api/v1/regions and the words study (the municipalities of the three counties), participants, municipalities, counties, all, county:21 (the municipalities of a county), group:C8 (a municipality group); otherwise study and 00',
		sex: 'sex',
		basis: 'population: everybody of these ages; known: those whose education level is known',
		level: "SCB's education level",
		from: 'the first year, four digits; otherwise every year',
		to: 'the last year, four digits; otherwise every year',
		lang: 'language of headings and texts',
		dialect: 'excel for Swedish spreadsheets, code for programs',
		limit: 'rows on a page',
		'/api/v1/observations after': 'where the page before ended, as next has it',
		comparison: 'with whom the participants are compared: a code of comparisons in the answer; otherwise the first',
		before: 'the years before, for example 2015-2019 or 2019',
		after: 'the years after, for example 2022-2025 or 2025',
		base: 'the year that everything is compared with, or mean: the mean of the years before; otherwise the last year before',
		seed: 'the seed of the random numbers: the same seed gives the same divisions',
		permutations: 'number of random divisions; 0 leaves them out'
	}
};

export const apiWords: Record<Locale, ApiWords> = { sv, en };
