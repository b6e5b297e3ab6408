import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { LEVELS } from './labels/levels.ts';
import { latin1, smallTable } from './testing.ts';

/*
 * One small table, written in every form in which SCB gives it out, after SCB's own programs: texts in quotation marks
 * that are never escaped, figures and symbols bare.
 */

interface Value {
	code: string;
	sv: string;
	en: string;
}

interface Variable extends Value {
	values: Value[];
}

const same = (code: string): Value => ({ code, sv: code, en: code });

/** Two municipalities, all ages, eight levels, two sexes, two years: 64 cells. */
export const VARIABLES = {
	region: {
		...{ code: 'Region', sv: 'region', en: 'region' },
		values: [
			{ code: '2101', sv: 'Ockelbo', en: 'Ockelbo' },
			{ code: '2180', sv: 'Gävle', en: 'Gävle' }
		]
	},
	age: {
		...{ code: 'Alder', sv: 'ålder', en: 'age' },
		values: [{ code: 'tot16-74', sv: 'totalt 16–74 år', en: 'total 16-74 years' }]
	},
	level: {
		...{ code: 'UtbildningsNiva', sv: 'utbildningsnivå', en: 'level of education' },
		values: LEVELS.map(({ code, name_sv, name_en }) => ({ code, sv: name_sv, en: name_en }))
	},
	sex: {
		...{ code: 'Kon', sv: 'kön', en: 'sex' },
		values: [
			{ code: '1', sv: 'män', en: 'men' },
			{ code: '2', sv: 'kvinnor', en: 'women' }
		]
	},
	contents: {
		...{ code: 'ContentsCode', sv: 'tabellinnehåll', en: 'observations' },
		values: [{ code: 'UF0506A1', sv: 'Antal', en: 'Number' }]
	},
	year: { ...{ code: 'Tid', sv: 'år', en: 'year' }, values: [same('2018'), same('2019')] }
} satisfies Record<string, Variable>;

/** What of the table is otherwise than usual. */
export interface FormOptions {
	/** The figure of row `row` (from 0: region, level, sex) and year `column`. */
	figure: (row: number, column: number) => number | string;
	language: 'sv' | 'en';
	variables: Record<string, Variable>;
}

/** Zeros, a missing figure and a symbol among numbers. */
const mixedFigure = (row: number, column: number): number | string => {
	if (row === 3) return column === 0 ? '..' : '-';
	return row === 5 ? 0 : 100 * row + column + 1;
};

export const USUAL: FormOptions = { figure: mixedFigure, language: 'sv', variables: VARIABLES };

type Label = (value: Value, options: FormOptions, name: string) => string;

const code: Label = (value) => value.code;

/** Statistikdatabasen shows regions by code and name, everything else by name. */
const text: Label = (value, { language }, name) =>
	name === 'region' && 'values' in value === false ? `${value.code} ${value[language]}` : value[language];

const both: Label = (value, options, name) => `${value.code} - ${text(value, options, name)}`;

export const LABELS = { code, text, both };

/** Every row of labels before the years: region, ages, level and sex. */
function stub({ variables }: FormOptions): [string, Value][][] {
	const names = ['region', 'age', 'level', 'sex'].filter((name) => name in variables);
	return names.reduce<[string, Value][][]>(
		(rows, name) =>
			rows.flatMap((row) => variables[name].values.map((value): [string, Value][] => [...row, [name, value]])),
		[[]]
	);
}

/** A table with years side by side, as API 1 `csv` and API 2 `csv` write it. */
export function wide(
	options: FormOptions,
	label: Label,
	{ delimiter = ',', above = '', contents = true } = {}
): string {
	const { variables, figure } = options;
	const rows = stub(options);
	const [what] = variables.contents.values;
	const heads = [
		...rows[0].map(([name]) => label(variables[name], options, name)),
		...variables.year.values.map((year) =>
			[...(contents ? [label(what, options, 'contents')] : []), label(year, options, 'year')].join(' ')
		)
	];
	const lines = rows.map((row, index) =>
		[
			...row.map(([name, value]) => `"${label(value, options, name)}"`),
			...variables.year.values.map((_, column) => figure(index, column))
		].join(delimiter)
	);
	return [`${above}${heads.map((head) => `"${head}"`).join(delimiter)}`, ...lines, ''].join('\r\n');
}

/** A table with every dimension in a column: `csv2` with texts, `csv3` with codes. */
export function long(options: FormOptions, label: Label, valueHeading: string, delimiter = ','): string {
	const { variables, figure } = options;
	const rows = stub(options);
	const names = [...rows[0].map(([name]) => name), 'year'];
	const lines = rows.flatMap((row, index) =>
		variables.year.values.map((year, column) =>
			[
				...[...row, ['year', year] as const].map(([name, value]) => `"${label(value, options, name)}"`),
				figure(index, column)
			].join(delimiter)
		)
	);
	const heads = [...names.map((name) => label(variables[name], options, name)), valueHeading];
	return [heads.map((head) => `"${head}"`).join(delimiter), ...lines, ''].join('\r\n');
}

type Chosen = Record<string, Value>;

/** Every combination of the values of some variables, the first of which varies slowest. */
const combinations = ({ variables }: FormOptions, names: readonly string[]): Chosen[] =>
	names.reduce<Chosen[]>(
		(chosen, name) => chosen.flatMap((each) => variables[name].values.map((value) => ({ ...each, [name]: value }))),
		[{}]
	);

/** The figure where rows and columns meet, by the places of its values. */
function figureAt({ variables, figure }: FormOptions, chosen: Chosen): number | string {
	const place = (name: string) => variables[name]?.values.indexOf(chosen[name]) ?? 0;
	const count = (name: string) => variables[name]?.values.length ?? 1;
	const names = ['region', 'age', 'level', 'sex'];
	return figure(
		names.reduce((row, name) => row * count(name) + place(name), 0),
		place('year')
	);
}

/** A table with some variables as rows and the others side by side in their order, as API 2 arranges its `csv`. */
export function arranged(
	options: FormOptions,
	label: Label,
	rows: readonly string[],
	columns: readonly string[]
): string {
	const { variables } = options;
	const above = combinations(options, columns);
	const labelOf = (name: string, value: Value | Variable) => `"${label(value, options, name)}"`;
	const heads = above.map((chosen) => `"${columns.map((name) => label(chosen[name], options, name)).join(' ')}"`);
	const lines = combinations(options, rows).map((chosen) => [
		...rows.map((name) => labelOf(name, chosen[name])),
		...above.map((more) => figureAt(options, { ...chosen, ...more }))
	]);
	return [[...rows.map((name) => labelOf(name, variables[name])), ...heads], ...lines, []]
		.map((fields) => fields.join(','))
		.join('\r\n');
}

/** The name of a column of a sheet: `A` … `Z`, `AA` … */
const letters = (column: number): string =>
	(column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

type SheetCell = number | string | undefined;

/** A workbook with one sheet, its texts shared; figures are numbers. */
export function workbook(rows: readonly SheetCell[][]): Uint8Array {
	const texts: string[] = [];
	const cell = (value: SheetCell, row: number, column: number): string => {
		const place = `r="${letters(column)}${row + 1}"`;
		if (value === undefined) return '';
		if (typeof value === 'number') return `<x:c ${place} s="1"><x:v>${value}</x:v></x:c>`;
		return `<x:c ${place} s="2" t="s"><x:v>${texts.push(value.replaceAll('&', '&amp;')) - 1}</x:v></x:c>`;
	};
	const data = rows.map(
		(cells, row) => `<x:row r="${row + 1}">${cells.map((value, column) => cell(value, row, column)).join('')}</x:row>`
	);
	return zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/worksheets/sheet1.xml': strToU8(
			`<x:worksheet><x:cols/><x:sheetData>${data.join('')}</x:sheetData></x:worksheet>`
		),
		'xl/sharedStrings.xml': strToU8(
			`<x:sst>${texts.map((each) => `<x:si><x:t xml:space="preserve">${each}</x:t></x:si>`).join('')}</x:sst>`
		)
	});
}

/**
 * The rows of a sheet as SCB saves it for Excel: labels once above all the rows or columns they are for, no headings above
 * labels, notes below. `both` has codes in columns of their own.
 */
export function sheet(
	options: FormOptions,
	rows: readonly string[],
	columns: readonly string[],
	both = false
): SheetCell[][] {
	const above = combinations(options, columns);
	const stubWidth = rows.length * (both ? 2 : 1);
	const onceOnly = (list: Chosen[], names: readonly string[], index: number, depth: number): boolean =>
		index === 0 || names.slice(0, depth + 1).some((name) => list[index][name] !== list[index - 1][name]);
	const labels = (value: Value, name: string): SheetCell[] =>
		both ? [value.code, value[options.language]] : [text(value, options, name)];
	const headings = columns.map((name, depth) => [
		...Array<SheetCell>(stubWidth),
		...above.map((chosen, index) =>
			onceOnly(above, columns, index, depth) ? chosen[name][options.language] : undefined
		)
	]);
	const below = combinations(options, rows);
	const body = below.map((chosen, index) => [
		...rows.flatMap((name, depth) =>
			onceOnly(below, rows, index, depth) ? labels(chosen[name], name) : labels(chosen[name], name).map(() => undefined)
		),
		...above.map((more) => figureAt(options, { ...chosen, ...more }))
	]);
	const notes = [
		'Uppgifterna avser den 31 december & framåt.',
		undefined,
		'Senaste uppdatering:',
		'20260427 08:00',
		undefined,
		'Källa:',
		'SCB'
	];
	return [
		['Befolkning 16-74 år efter region, ålder, utbildningsnivå, kön, tabellinnehåll och år'],
		[],
		...headings,
		...body,
		[],
		...notes.map((note) => [note])
	];
}

/** API 1 `json`. */
export function api1Json(options: FormOptions): string {
	const { variables, figure, language } = options;
	const rows = stub(options);
	const names = [...rows[0].map(([name]) => name), 'year'];
	const [contents] = variables.contents.values;
	return JSON.stringify({
		columns: [
			...names.map((name) => ({
				code: variables[name].code,
				text: variables[name][language],
				type: name === 'year' ? 't' : 'd'
			})),
			{ code: contents.code, text: contents[language], type: 'c' }
		],
		comments: [{ variable: 'UtbildningsNiva', value: 'US', comment: 'Uppgift saknas för en del av befolkningen.' }],
		data: rows.flatMap((row, index) =>
			variables.year.values.map((year, column) => ({
				key: [...row.map(([, value]) => value.code), year.code],
				values: [String(figure(index, column))]
			}))
		),
		metadata: [{ updated: '2026-04-27T06:00:00Z', label: 'Befolkning 16-74 år', source: 'SCB' }]
	});
}

/** Every figure in the order of the variables. */
const figuresOf = (options: FormOptions): (number | string)[] =>
	stub(options).flatMap((_, row) => options.variables.year.values.map((_, column) => options.figure(row, column)));

/** API 2 `json-stat2`, as an object to be changed and written. */
export function jsonStat(options: FormOptions) {
	const { variables, language } = options;
	const figures = figuresOf(options);
	const isNumber = (figure: number | string) => typeof figure === 'number';
	const missing = figures.flatMap((figure, index) => (isNumber(figure) ? [] : [[index, figure] as const]));
	const list = Object.values(variables);
	return {
		version: '2.0',
		class: 'dataset',
		label: 'Befolkning 16-74 år efter region, ålder, utbildningsnivå, kön, tabellinnehåll och år',
		source: 'SCB',
		updated: '2026-04-27T06:00:00Z',
		note: ['Uppgifterna avser den 31 december.'],
		role: { time: ['Tid'], metric: ['ContentsCode'] },
		id: list.map((variable) => variable.code),
		size: list.map(({ values }) => values.length),
		dimension: Object.fromEntries(
			list.map(({ code, values, ...texts }) => [
				code,
				{
					label: texts[language],
					category: {
						index: Object.fromEntries(values.map((value, index) => [value.code, index])),
						label: Object.fromEntries(values.map((value) => [value.code, value[language]])),
						...(code === 'UtbildningsNiva' && { note: { US: ['Uppgift saknas för en del av befolkningen.'] } })
					},
					extension: { elimination: false, show: code === 'Region' ? 'code_value' : 'value' }
				}
			])
		),
		extension: { px: { tableid: 'TAB3981', decimals: 0, language, contents: 'Antal' } },
		value: figures.map((figure) => (typeof figure === 'number' ? figure : null)),
		...(missing.length > 0 && { status: Object.fromEntries(missing) })
	};
}

const quoted = (texts: string[]): string => texts.map((each) => `"${each}"`).join(',');

/** A PC-Axis file, with texts on several lines and two kinds of footnotes. */
export function px(options: FormOptions, codepage: string): string {
	const { variables, language } = options;
	const list = Object.values(variables);
	const name = (variable: Value) => variable[language];
	const years = variables.year.values.length;
	const figures = figuresOf(options).map((figure) => (typeof figure === 'number' ? String(figure) : `"${figure}"`));
	const rows = Array.from({ length: figures.length / years }, (_, row) =>
		figures.slice(row * years, (row + 1) * years).join(' ')
	);
	return [
		'CHARSET="ANSI";',
		'AXIS-VERSION="2010";',
		`CODEPAGE="${codepage}";`,
		`LANGUAGE="${language}";`,
		'CREATION-DATE="20260427 08:00";',
		'DECIMALS=0;',
		'MATRIX="UF0506A1";',
		'TABLEID="TAB3981";',
		'COPYRIGHT=YES;',
		'SUBJECT-CODE="UF";',
		'TITLE="Befolkning 16-74 år efter region, ålder, utbildningsnivå, "',
		'"kön, tabellinnehåll och år";',
		'UNITS="antal";',
		`STUB=${quoted(list.slice(0, -1).map(name))};`,
		`HEADING=${quoted([name(variables.year)])};`,
		...list.flatMap((variable) => [
			`VARIABLECODE("${name(variable)}")="${variable.code}";`,
			`VALUES("${name(variable)}")=${quoted(variable.values.map(name)).replaceAll(',"', ',\r\n"')};`
		]),
		`TIMEVAL("${name(variables.year)}")=TLIST(A1,"2018"-"2019");`,
		...list.map((variable) => `CODES("${name(variable)}")=${quoted(variable.values.map(({ code }) => code))};`),
		'LAST-UPDATED="20260427 08:00";',
		'NOTEX="Uppgifterna avser den "',
		'"31 december.";',
		'VALUENOTE("utbildningsnivå","uppgift om utbildningsnivå saknas")="Uppgift saknas för en del#av befolkningen.";',
		'DATASYMBOL2="..";',
		'DATA=',
		...rows,
		';',
		''
	].join('\r\n');
}

const title = '"Befolkning 16-74 år efter region, ålder, utbildningsnivå, kön, tabellinnehåll och år"\r\n';
const utf8 = (content: string): Uint8Array => Buffer.from(content, 'utf8');
const utf16 = (content: string): Uint8Array => Buffer.from(`\uFEFF${content}`, 'utf16le');

/** A table in a form: what the form is called and the bytes. */
export type Fixture = [what: string, form: string, write: (options: FormOptions) => Uint8Array];

/** The table of `USUAL` as web download, without what `smallTable` cannot change. */
const web = ({ figure }: FormOptions, changes: Parameters<typeof smallTable>[0] = {}): string =>
	smallTable({ figure, ...changes });

/** The same table in every form, one fixture each. */
export const FIXTURES: Fixture[] = [
	['web download', 'scb-web-wide', (options) => latin1(web(options))],
	['web download with heading', 'scb-web-wide', (options) => latin1(web(options, { above: [title.trimEnd(), ''] }))],
	['web download, semicolons', 'scb-web-wide', (options) => latin1(web(options, { delimiter: ';' }))],
	['web download, tabs', 'scb-web-wide', (options) => latin1(web(options, { delimiter: '\t' }))],
	['web download, spaces', 'scb-web-wide', (options) => latin1(web(options, { delimiter: ' ' }))],
	['web download saved again by Excel', 'scb-web-wide', (options) => utf8(`\uFEFF${web(options, { delimiter: ';' })}`)],
	[
		'web download saved again as "Unicode text"',
		'scb-web-wide',
		(options) => utf16(web(options, { delimiter: '\t', quote: (label) => label }))
	],
	['API 1 csv', 'scb-web-wide', (options) => latin1(wide(options, text))],
	['API 1 csv2', 'scb-web-long', (options) => latin1(long(options, text, 'Antal'))],
	['web download, years as rows, semicolons', 'scb-web-long', (options) => latin1(long(options, text, 'Antal', ';'))],
	['API 1 csv3', 'scb-csv3', (options) => latin1(long(options, code, 'TAB3981'))],
	['API 1 json', 'scb-api1-json', (options) => utf8(api1Json(options))],
	['API 1 json with byte order mark', 'scb-api1-json', (options) => utf8(`\uFEFF${api1Json(options)}`)],
	['API 2 csv', 'scb-api2-csv', (options) => latin1(wide(options, code))],
	['API 2 csv, UseTexts', 'scb-web-wide', (options) => latin1(wide(options, text))],
	['API 2 csv, UseCodesAndTexts', 'scb-api2-csv', (options) => latin1(wide(options, both))],
	['API 2 csv, IncludeTitle', 'scb-api2-csv', (options) => latin1(wide(options, code, { above: title }))],
	['API 2 csv, SeparatorSemicolon', 'scb-api2-csv', (options) => latin1(wide(options, code, { delimiter: ';' }))],
	['API 2 csv, SeparatorTab', 'scb-api2-csv', (options) => latin1(wide(options, both, { delimiter: '\t' }))],
	[
		'API 2 csv, SeparatorSpace and IncludeTitle',
		'scb-api2-csv',
		(options) => latin1(wide(options, both, { delimiter: ' ', above: title }))
	],
	['API 2 csv in English', 'scb-web-wide', (options) => latin1(wide({ ...options, language: 'en' }, text))],
	[
		'Excel workbook',
		'scb-sheet',
		(options) => workbook(sheet(options, ['region', 'age', 'level', 'sex'], ['contents', 'year']))
	],
	['json-stat2', 'json-stat2', (options) => utf8(JSON.stringify(jsonStat(options)))],
	['json-stat2 in UTF-16', 'json-stat2', (options) => utf16(JSON.stringify(jsonStat(options)))],
	['json-stat2 in English', 'json-stat2', (options) => utf8(JSON.stringify(jsonStat({ ...options, language: 'en' })))],
	['PC-Axis, Windows-1252', 'px', (options) => latin1(px(options, 'Windows-1252'))],
	['PC-Axis, ISO-8859-1', 'px', (options) => latin1(px(withHyphens(options), 'iso-8859-1'))],
	['PC-Axis, UTF-16', 'px', (options) => utf16(px(options, 'Windows-1252'))],
	['PC-Axis, UTF-8', 'px', (options) => utf8(px(options, 'utf-8'))],
	['web download, packed', 'scb-web-wide', (options) => gzipSync(latin1(web(options)))],
	['API 1 json, packed', 'scb-api1-json', (options) => gzipSync(utf8(api1Json(options)))],
	['json-stat2, packed', 'json-stat2', (options) => gzipSync(utf8(JSON.stringify(jsonStat(options))))],
	['PC-Axis, packed', 'px', (options) => gzipSync(latin1(px(options, 'Windows-1252')))]
];

/** ISO-8859-1 has no en dash. */
function withHyphens(options: FormOptions): FormOptions {
	const age = { ...VARIABLES.age, values: [{ code: 'tot16-74', sv: 'totalt 16-74 år', en: '' }] };
	return { ...options, variables: { ...options.variables, age } };
}
