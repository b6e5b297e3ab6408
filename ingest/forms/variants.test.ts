import { describe, expect, test } from 'vitest';
import { MISSING } from '../numbers.ts';
import {
	FIXTURES,
	type FormOptions,
	LABELS,
	USUAL,
	VARIABLES,
	api1Json,
	arranged,
	jsonStat,
	long,
	px,
	sheet,
	wide,
	workbook
} from '../testing-forms.ts';
import { figuresOf, gatherAll, latin1, refusalsOf, sourceOf, without } from '../testing.ts';

const load = (content: string | Uint8Array) => gatherAll(sourceOf(content));
const figures = (content: string | Uint8Array) => figuresOf(load(content));
const usual = () => figures(latin1(wide(USUAL, LABELS.code)));

describe('a file tells of itself', () => {
	const footnotes = [
		{ dimension: null, value: null, text: 'Uppgifterna avser den 31 december.' },
		{
			dimension: 'utbildningsnivå',
			value: 'uppgift om utbildningsnivå saknas',
			text: 'Uppgift saknas för en del av befolkningen.'
		}
	];

	test('JSON-stat: table, time, language and footnotes of table, dimension and value', () => {
		expect(load(JSON.stringify(jsonStat(USUAL))).files[0].facts).toMatchObject({
			stated: 'TAB3981',
			updated: '2026-04-27T06:00:00.000Z',
			language: 'sv',
			footnotes
		});
	});

	test('PC-Axis: the same; a number sign ends a line of a footnote', () => {
		const { facts } = load(px(USUAL, 'utf-8')).files[0];
		expect(facts).toMatchObject({ stated: 'TAB3981', updated: '2026-04-27T08:00:00', language: 'sv' });
		expect(facts.footnotes).toEqual([
			footnotes[0],
			{ ...footnotes[1], text: 'Uppgift saknas för en del\nav befolkningen.' }
		]);
	});

	test('API 1 json: table, time and footnotes', () => {
		expect(load(api1Json(USUAL)).files[0].facts).toMatchObject({
			stated: 'TAB3981',
			updated: '2026-04-27T06:00:00.000Z',
			language: 'sv',
			footnotes: [{ dimension: 'utbildningsnivå', value: 'US', text: footnotes[1].text }]
		});
	});

	test.each([
		['UF0506A1', latin1(wide(USUAL, LABELS.code)), 'TAB3981', 'sv'],
		['no contents', latin1(wide(USUAL, LABELS.text, { contents: false })), null, 'sv'],
		['the table id', latin1(long(USUAL, LABELS.code, 'Utbildning')), 'TAB3981', 'sv'],
		['English headings', latin1(wide({ ...USUAL, language: 'en' }, LABELS.both)), 'TAB3981', 'en']
	])('CSV with %s', (_, content, stated, language) => {
		expect(load(content).files[0].facts).toEqual({ stated, language, updated: null, footnotes: [], marks: new Map() });
	});

	test('marks beside figures are counted, and the figures kept', () => {
		const marked = jsonStat({ ...USUAL, figure: () => 7 });
		const { files, counts } = load(JSON.stringify({ ...marked, status: { 0: 'r', 5: 'r' } }));
		expect([counts.size, files[0].facts.marks]).toEqual([64, new Map([['r', 2]])]);
	});
});

describe('the same cells are read where', () => {
	const { sex, year, contents, ...rest } = VARIABLES;
	const [men, women] = sex.values;

	test('sexes and years stand side by side', () => {
		const rows = wide({ ...USUAL, variables: { ...rest, sex, contents, year } }, LABELS.text)
			.trimEnd()
			.split('\r\n');
		const pairs = rows.slice(1).filter((_, index) => index % 2 === 0);
		const table = pairs.map((row, index) => {
			const [own, other] = [row, rows[2 * index + 2]].map((line) => line.replace(/"(män|kvinnor)",/, '"$1",'));
			return `${own.replace(/"män",/, '')},${other.split('"kvinnor",')[1]}`;
		});
		const heads = [men, women].flatMap(({ sv }) => ['2018', '2019'].map((when) => `"Antal ${sv} ${when}"`));
		const header = `"region","ålder","utbildningsnivå",${heads.join(',')}`;
		expect(figures(latin1([header, ...table, ''].join('\r\n')))).toEqual(usual());
	});

	test('sexes stand side by side and years in rows', () => {
		const lines = long(USUAL, LABELS.text, 'Antal').trimEnd().split('\r\n').slice(1);
		const women = new Map(lines.filter((line) => line.includes('"kvinnor"')).map(partsOf));
		const table = lines
			.filter((line) => line.includes('"män"'))
			.map(partsOf)
			.map(([key, figure]) => `${key},${figure},${women.get(key)}`);
		const header = '"region","ålder","utbildningsnivå","år","män","kvinnor"';
		expect(figures(latin1([header, ...table, ''].join('\r\n')))).toEqual(usual());

		function partsOf(line: string): [string, string] {
			const figure = line.slice(line.lastIndexOf(',') + 1);
			return [line.slice(0, line.lastIndexOf(',')).replace(/"(män|kvinnor)",/, ''), figure];
		}
	});

	const ARRANGED = [
		['region, age, level, sex', 'year, contents'],
		['region, age, level', 'sex, contents, year'],
		['region, age, level', 'year, contents, sex'],
		['region, age', 'sex, level, contents, year'],
		['region, age', 'contents, sex, level, year'],
		['region, age', 'level, sex, contents, year'],
		['age, level, year', 'region, contents, sex'],
		['year, level, age', 'contents, sex, region'],
		['region', 'age, level, sex, contents, year'],
		['level', 'year, contents, region, age, sex']
	].map((sides) => sides.map((side) => side.split(', ')));
	const LABELLED = Object.entries(LABELS);

	test.each(ARRANGED.flatMap(([rows, columns]) => LABELLED.map(([name, label]) => ({ rows, columns, name, label }))))(
		'rows are $rows and columns $columns, by $name',
		({ rows, columns, label }) => {
			expect(figures(latin1(arranged(USUAL, label, rows, columns)))).toEqual(usual());
		}
	);

	describe('an Excel workbook', () => {
		const SIDES = ARRANGED.filter(([rows]) => !rows.includes('contents'));

		test.each(SIDES.flatMap(([rows, columns]) => [false, true].map((both) => ({ rows, columns, both }))))(
			'has rows $rows and columns $columns, codes in columns of their own: $both',
			({ rows, columns, both }) => {
				expect(figures(workbook(sheet(USUAL, rows, columns, both)))).toEqual(usual());
			}
		);

		test('is a CSV that was opened and saved again', () => {
			const lines = wide(USUAL, LABELS.code, { delimiter: ';' }).replaceAll('"', '').trim().split('\r\n');
			const cells = lines.map((line) => line.split(';').map((cell) => (/^\d{3,}$/.test(cell) ? Number(cell) : cell)));
			expect(figures(workbook(cells))).toEqual(usual());
			expect(figures(workbook([['Befolkning 16-74 år'], [], ...cells.map((row) => [...row, ''])]))).toEqual(usual());
		});

		test('was saved as CSV by a spreadsheet', () => {
			const rows = sheet(USUAL, ['region', 'age', 'level', 'sex'], ['contents', 'year']);
			const text = (delimiter: string) =>
				rows.map((row) => Array.from({ length: 6 }, (_, column) => row[column] ?? '').join(delimiter)).join('\r\n');
			expect(figures(latin1(text(';')))).toEqual(usual());
			expect(figures(latin1(`${text(';').replaceAll('\r\n', ';;\r\n')};;`))).toEqual(usual());
			expect(figures(text('\t'))).toEqual(usual());
		});

		test('has notes below its figures', () => {
			const rows = sheet(USUAL, ['region', 'age', 'level', 'sex'], ['year']);
			expect(load(workbook(rows)).files[0].facts.footnotes[0]).toEqual({
				dimension: null,
				value: null,
				text: 'Uppgifterna avser den 31 december & framåt.'
			});
		});

		const place = 'small.csv, row 1, column 1: found a sheet that begins with';
		const advice =
			'expected a table as Statistikdatabasen saves it for Excel, with the years as columns. ' +
			'Download the table again and load it as it is, or choose CSV.';
		test.each([
			['no table', [['Budget', 2026]], `${place} "Budget"; ${advice}`],
			['nothing', [], `${place} ""; ${advice}`],
			[
				'another dimension',
				sheet(USUAL, ['region', 'age', 'level', 'sex'], ['year']).map(([first, ...others], row) =>
					row < 3 || others.length === 0
						? [first, undefined, ...others]
						: [first, row === 3 ? 'född i Sverige' : undefined, ...others]
				),
				`${place} "Befolkning 16-74 år efter region, ålder, utbildningsnivå, kön, tabellinnehåll oc…"; ${advice}`
			],
			[
				'a figure that is none',
				sheet(USUAL, ['region', 'age', 'level', 'sex'], ['year']).map((row) =>
					row.map((cell) => (cell === 102 ? 102.5 : cell))
				),
				'small.csv, row 5, column 6 "2019": found "102.5"; expected a whole number of persons, or one of the symbols . .. ... .... ..... ...... -. ' +
					'Download the table again, with whole numbers and no thousands separators.'
			],
			[
				'figures below its end',
				[...sheet(USUAL, ['region', 'age', 'level', 'sex'], ['year']), ['2180 Gävle', 1, 2, 3, 4, 5]],
				`${place} "Befolkning 16-74 år efter region, ålder, utbildningsnivå, kön, tabellinnehåll oc…"; ${advice}`
			]
		])('with %s is refused', (_, rows, sentence) => {
			expect(refusalsOf(sourceOf(workbook(rows)))).toEqual([sentence]);
		});

		test('that breaks off is refused', () => {
			const whole = workbook(sheet(USUAL, ['region', 'age', 'level', 'sex'], ['year']));
			expect(refusalsOf(sourceOf(whole.subarray(0, 700)))[0]).toMatch(
				/^small\.csv, row 1, column 1: found an Excel workbook that is broken \(.+\); expected a whole one\. Download/
			);
		});
	});

	test('the contents are a column', () => {
		const table = wide(USUAL, LABELS.code, { contents: false });
		const withContents = table.replaceAll(/^("[^"]*","[^"]*","[^"]*","[^"]*"),/gm, (_, labels) =>
			labels.includes('Region') ? `${labels},"ContentsCode",` : `${labels},"UF0506A1",`
		);
		const gathered = load(withContents);
		expect([figuresOf(gathered), gathered.files[0].facts.stated]).toEqual([usual(), 'TAB3981']);
	});

	test('the years come first and the regions last in JSON-stat', () => {
		const { region, age, level } = VARIABLES;
		const turned = jsonStat({ ...USUAL, variables: { year, contents, sex, level, age, region } });
		const cell = (r: number, l: number, s: number, y: number) => USUAL.figure(16 * r + 2 * l + s, y);
		const value = year.values.flatMap((_, y) =>
			sex.values.flatMap((_, s) => level.values.flatMap((_, l) => region.values.map((_, r) => cell(r, l, s, y))))
		);
		const status = Object.fromEntries(
			value.flatMap((each, index) => (typeof each === 'string' ? [[index, each]] : []))
		);
		const numbers = value.map((each) => (typeof each === 'string' ? null : each));
		expect(figures(JSON.stringify({ ...turned, value: numbers, status }))).toEqual(usual());
	});

	test('JSON-stat has its figures and symbols in objects, codes in a list, and no texts', () => {
		const full = jsonStat(USUAL);
		const value = Object.fromEntries(full.value.flatMap((each, index) => (each === null ? [] : [[index, each]])));
		const dimension = Object.fromEntries(
			Object.entries(full.dimension).map(([code, { category }]) => [
				code,
				{ category: { index: Object.keys(category.index).sort((a, b) => category.index[a] - category.index[b]) } }
			])
		);
		expect(figures(JSON.stringify({ ...full, value, dimension }))).toEqual(usual());
	});

	test('JSON-stat has room for texts and symbols, but none', () => {
		const full = jsonStat({ ...USUAL, figure: () => 7 });
		const dimension = Object.fromEntries(
			Object.entries(full.dimension).map(([code, { category }]) => [code, { category: { ...category, label: {} } }])
		);
		const seven = figures(latin1(wide({ ...USUAL, figure: () => 7 }, LABELS.code)));
		expect(figures(JSON.stringify({ ...full, dimension, status: {} }))).toEqual(seven);
	});

	test('JSON-stat is of version 1', () => {
		const { id, size, dimension, ...dataset } = jsonStat(USUAL);
		const older = without(dataset, 'version', 'class');
		expect(figures(JSON.stringify({ dataset: { ...older, dimension: { ...dimension, id, size } } }))).toEqual(usual());
	});

	test('PC-Axis has its figures on one line, and no codes', () => {
		const text = px(USUAL, 'utf-8').replace(/^(CODES|VARIABLECODE).*\r\n/gm, '');
		const [keywords, data] = text.split('DATA=');
		expect(figures(`${keywords}DATA=${data.replaceAll('\r\n', ' ')}`)).toEqual(usual());
	});

	test('PC-Axis has keywords that are not used, a second language, and footnotes of cells', () => {
		const others = [
			'LANGUAGES="sv","en";',
			'TITLE[en]="Population; by region, age, level of education, sex, observations and year";',
			'STUB[en]="region","age","level of education","sex","observations";',
			'VALUES[en]("sex")="men","women";',
			'HIERARCHIES("region")="00","00":"21","21":"2101";',
			'PRECISION("tabellinnehåll","Antal")=0;',
			'CONTACT("Antal")="SCB#Tel: +46 10-479 40 00#E-post: information@scb.se";',
			'INFO="a = b (c); d";',
			'ELIMINATION("kön")=YES;',
			'CELLNOTE("2180 Gävle", "*", "*", "*", "*", "2019")="Granskas.";'
		];
		const text = px(USUAL, 'utf-8').replace('DATA=', [...others, 'DATA='].join('\r\n'));
		const gathered = load(text.replace(/\r\n;\r\n$/, ';'));
		expect(figuresOf(gathered)).toEqual(usual());
		expect(gathered.files[0].facts.footnotes).toContainEqual({ dimension: null, value: null, text: 'Granskas.' });
	});

	test('PC-Axis has quotation marks within a footnote, which SCB does not escape', () => {
		const note = 'Med "nivå" avses "högsta nivå"; se "Om; tabellen".';
		const gathered = load(
			px(USUAL, 'utf-8').replace('NOTEX=', `NOTE="${note.replace('avses ', 'avses "\r\n"')}";\r\nNOTEX=`)
		);
		expect(figuresOf(gathered)).toEqual(usual());
		expect(gathered.files[0].facts.footnotes[0].text).toBe(note);
	});

	test('a spreadsheet has left empty columns at the end', () => {
		const table = wide(USUAL, LABELS.text, { delimiter: ';' }).replaceAll('\r\n', ';;\r\n');
		expect(figures(Buffer.from(table.replaceAll('"', ''), 'utf8'))).toEqual(usual());
	});

	test('a spreadsheet has taken the zeros from the codes of regions', () => {
		const value = (code: string, name: string) => ({ code, sv: name, en: name });
		const values = [value('00', 'Riket'), value('01', 'Stockholms län'), value('0114', 'Upplands Väsby')];
		const options = { ...USUAL, variables: { ...VARIABLES, region: { ...VARIABLES.region, values } } };
		const expected = figures(wide(options, LABELS.code));
		const saved = (label: typeof LABELS.code) =>
			wide(options, label, { delimiter: ';' })
				.replaceAll('"', '')
				.replaceAll(/\n0+(?=\d)/g, '\n');
		expect(figures(saved(LABELS.code))).toEqual(expected);
		expect(figures(saved(LABELS.text))).toEqual(expected);
	});

	test('ISO-8859-1 had no sign for the dash', () => {
		expect(figures(latin1(wide(USUAL, LABELS.both).replaceAll('–', '?')))).toEqual(usual());
	});

	test('the country and a county stand beside municipalities', () => {
		const region = {
			...VARIABLES.region,
			values: [
				{ code: '00', sv: 'Riket', en: 'Sweden' },
				{ code: '21', sv: 'Gävleborgs län', en: 'Gävleborg county' },
				...VARIABLES.region.values
			]
		};
		const options: FormOptions = { ...USUAL, variables: { ...VARIABLES, region } };
		const read = [LABELS.code, LABELS.text, LABELS.both].map((label) => figures(latin1(wide(options, label))));
		const english = figures(JSON.stringify(jsonStat({ ...options, language: 'en' })));
		expect(read[0]).toHaveLength(4 * 32);
		expect([...read, english]).toEqual(Array(4).fill(read[0]));
	});

	test.each(FIXTURES.filter(([, form]) => form !== 'scb-web-wide'))(
		'every symbol of SCB stands in %s',
		(_, __, write) => {
			const figure = (row: number, column: number) => MISSING[2 * row + column] ?? 9;
			const symbols = figures(write({ ...USUAL, figure })).flatMap(([, , { status }]) => status ?? []);
			expect(symbols.sort()).toEqual([...MISSING].sort());
		}
	);
});

describe('ages', () => {
	const ages = (values: [code: string, sv: string, en: string][]): FormOptions => ({
		...USUAL,
		figure: () => 3,
		variables: {
			...VARIABLES,
			age: { ...VARIABLES.age, values: values.map(([code, sv, en]) => ({ code, sv, en })) }
		}
	});
	const single = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, index): [string, string, string] => {
			const age = String(from + index);
			return [age, `${age} år`, `${age} years`];
		});
	const UNTIL_95 = ages([...single(16, 94), ['95+', '95+ år', '95+ years']]);

	test.each([
		['CSV with codes', latin1(wide(UNTIL_95, LABELS.code))],
		['CSV with texts', latin1(long(UNTIL_95, LABELS.text, 'Antal'))],
		['CSV with both', latin1(wide(UNTIL_95, LABELS.both))],
		['CSV in English', latin1(wide({ ...UNTIL_95, language: 'en' }, LABELS.text))],
		['API 1 json', api1Json(UNTIL_95)],
		['JSON-stat', JSON.stringify({ ...jsonStat(UNTIL_95), extension: {} })],
		['PC-Axis', px(UNTIL_95, 'utf-8').replace('TABLEID="TAB3981"', 'TABLEID="UtbBefRegionR"')]
	])('from 16 to 95 and older are those of UtbBefRegionR: %s', (_, content) => {
		const stated = (text: string) => text.replaceAll('UF0506A1', '000000I2');
		const { counts, files } = load(
			typeof content === 'string'
				? stated(content)
				: Buffer.from(stated(Buffer.from(content).toString('latin1')), 'latin1')
		);
		expect(files[0]).toMatchObject({ tables: ['UtbBefRegionR'], cells: 80 * 64 });
		expect(counts.planes()).toHaveLength(160);
		expect(counts.planes().at(-1)).toMatchObject({ table: 'UtbBefRegionR', ages: { from: 95, to: 120 } });
	});

	test('until 74 are those of TAB3981, beside their total', () => {
		const options = ages([...single(16, 74), ['tot16-74', 'totalt 16-74 år', 'total 16-74 years']]);
		const { counts } = load(latin1(wide(options, LABELS.text)));
		expect(counts.planes()).toHaveLength(2 * 60);
		expect(new Set(counts.planes().map(({ table }) => table))).toEqual(new Set(['TAB3981']));
	});

	test.each(['95 år och äldre', '95+ år', '95–99 år', '95-99 år'])('%s', (label) => {
		const [plane] = load(latin1(wide(ages([['x', label, label]]), LABELS.text))).counts.planes();
		expect(plane.ages).toEqual({ from: 95, to: label.includes('99') ? 99 : 120 });
	});

	test('above 74 in a file that says TAB3981 are refused', () => {
		expect(refusalsOf(sourceOf(latin1(wide(ages(single(73, 76)), LABELS.code))))).toEqual([
			'small.csv, row 34, column 5 "UF0506A1 2018": found an age above 74 in a file of TAB3981; ' +
				'expected ages from 16 to 74. Download the table again, and do not change its ages.'
		]);
	});
});

describe('codes side by side that can be of two dimensions', () => {
	const { region, age } = VARIABLES;
	const only = (variable: typeof age, ...codes: string[]) => ({
		...variable,
		values: codes.map((code) => ({ code, sv: code, en: code }))
	});
	const county = { ...region, values: ['20', '21', '25'].map((code) => ({ code, sv: code, en: code })) };

	test('are read in the order in which all of them can be', () => {
		const options = { ...USUAL, variables: { ...VARIABLES, age: only(age, '16', '21', '25') } };
		const sideBySide = arranged(options, LABELS.code, ['level', 'sex'], ['region', 'age', 'year']);
		expect(figures(sideBySide)).toEqual(figures(wide(options, LABELS.code)));
	});

	test('are refused where there are two', () => {
		const variables = { ...VARIABLES, region: county, age: only(age, '20', '21', '25') };
		const table = arranged({ ...USUAL, variables }, LABELS.code, ['level', 'sex'], ['region', 'age', 'year']);
		expect(refusalsOf(sourceOf(table))).toEqual([
			'small.csv, row 1, column 5 "20 21 2018": found "20 21 2018", which can be read in two ways; ' +
				'expected headings whose labels mean one thing only. ' +
				'Download the table again with texts instead of codes, or with the years alone as columns.'
		]);
	});
});
