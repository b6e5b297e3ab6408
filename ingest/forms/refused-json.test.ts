import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { USUAL, VARIABLES, api1Json, jsonStat } from '../testing-forms.ts';
import { refusalsOf, sourceOf, without } from '../testing.ts';

const refusal = (content: string | Uint8Array): string[] => refusalsOf(sourceOf(content, 'small.json'));
const again = 'Download the table again.';

type Dataset = ReturnType<typeof jsonStat>;
type Answer = {
	columns: { code: string; text: string; type?: string }[];
	data: { key: string[]; values: unknown[] }[];
} & Record<string, unknown>;

test('the files that the broken ones are made from are accepted', () => {
	expect([refusal(JSON.stringify(jsonStat(USUAL))), refusal(api1Json(USUAL))]).toEqual([[], []]);
});

describe('a dataset in JSON-stat with', () => {
	const level = (code: string, label: string) => ({ [code]: label });
	const eight = `a code and its text, one of the eight levels: ${VARIABLES.level.values.map(({ sv }) => `"${sv}"`).join(', ')}`;
	const compare = 'Ask for the table again, and compare its codes and texts with Statistikdatabasen.';
	const alone = 'Ask for the table again with region, age, level, sex and year alone.';
	const numbers =
		'expected a whole number of persons, or null with one of the symbols . .. ... .... ..... ...... - in "status". Ask for the table again.';

	const labelled = (dimension: keyof Dataset['dimension'], change: Record<string, string>) => (dataset: Dataset) => {
		Object.assign(dataset.dimension[dimension].category.label, change);
	};

	test.each<[string, (dataset: Dataset) => void, string]>([
		[
			'one figure too few',
			({ value }) => void value.pop(),
			`column value: found 63 figures; expected 64, as in "size". ${again}`
		],
		[
			'one figure too many',
			({ value }) => void value.push(1),
			`column value: found 65 figures; expected 64, as in "size". ${again}`
		],
		[
			'no figures, as in a description',
			(dataset) => Object.assign(dataset, { value: null }),
			'column value: found no figures; expected 64 figures. Ask for the data of the table, not for its description.'
		],
		['a part of a person', ({ value }) => void (value[4] = 201.5), `column value.4: found 201.5; ${numbers}`],
		['fewer than nobody', ({ value }) => void (value[4] = -1), `column value.4: found -1; ${numbers}`],
		[
			'more than live in the country',
			({ value }) => void (value[4] = 3e7),
			`column value.4: found 30000000; ${numbers}`
		],
		['a text for a figure', ({ value }) => void (value[4] = '201' as never), `column value.4: found "201"; ${numbers}`],
		[
			'nothing without a reason',
			(dataset) => Object.assign(dataset, { status: { 7: '-' } }),
			`column value.6: found null; ${numbers}`
		],
		[
			'a reason that is none of the symbols',
			({ status }) => Object.assign(status!, { 6: 'x' }),
			`column value.6: found null with the status "x"; ${numbers}`
		],
		[
			'a number and a symbol for it',
			({ status }) => Object.assign(status!, { 4: '..' }),
			`column value.4: found 201 with the status ".."; ${numbers}`
		],
		[
			'a size that is another',
			({ size }) => void (size[2] = 7),
			`column value: found 64 figures; expected 56, as in "size". ${again}`
		],
		['a size of nothing', ({ size }) => void (size[2] = 0), `column size.2: found "0"; expected at least 1. ${again}`],
		['a size less', ({ size }) => void size.pop(), `column size: found 5 numbers; expected 6, as in "id". ${again}`],
		[
			'a code less than its size',
			({ dimension }) => void delete dimension.Kon.category.index[2],
			`column dimension.Kon.category.index: found 1 codes; expected 2, as in "size". ${again}`
		],
		[
			'two codes at one place',
			({ dimension }) => void (dimension.Kon.category.index[2] = 0),
			`column dimension.Kon.category.index: found 1 codes; expected 2, as in "size". ${again}`
		],
		[
			'a place far outside',
			({ dimension }) => void (dimension.Kon.category.index[2] = 2_000_000_000),
			`column dimension.Kon.category.index.2: found the place 2000000000; expected places below 2, as in "size". ${again}`
		],
		[
			'more cells than there can be',
			(dataset) => void Object.assign(dataset, { size: [2, 1, 8, 2, 1, 1e9], value: { 0: 1 } }),
			`column size: found 32000000000 cells; expected at most 100000000. ${again}`
		],
		[
			'a code without a text',
			({ dimension }) => void delete dimension.Tid.category.label[2018],
			`column dimension.Tid.category.label: found no text for "2018"; expected one for every code of "index". ${again}`
		],
		[
			'neither codes nor texts',
			({ dimension }) => void Object.assign(dimension.Kon, { category: {} }),
			`column dimension.Kon.category: found neither codes nor texts; expected index and label. ${again}`
		],
		[
			'a dimension without description',
			({ dimension }) => void delete dimension.Kon,
			`column dimension: found no "Kon"; expected every dimension of "id". ${again}`
		],
		[
			'another dimension',
			(dataset) => {
				Object.assign(dataset, { id: [...dataset.id.slice(0, 4), 'Fodelseland', ...dataset.id.slice(4)] });
				Object.assign(dataset, { size: [...dataset.size.slice(0, 4), 1, ...dataset.size.slice(4)] });
				const category = { index: { SE: 0 }, label: { SE: 'Sverige' } };
				Object.assign(dataset.dimension, { Fodelseland: { label: 'födelseland', category } });
			},
			`column dimension.Fodelseland: found the dimension "Fodelseland"; expected no others than region, age, level, sex, year and contents. ${alone}`
		],
		[
			'no sexes',
			(dataset) => {
				Object.assign(dataset, jsonStat({ ...USUAL, variables: without(VARIABLES, 'sex') }));
			},
			`column id: found no dimension "kön" or "sex"; expected one. ${alone}`
		],
		[
			'two kinds of contents',
			(dataset) => {
				const values = [...VARIABLES.contents.values, { code: 'X', sv: 'Andel', en: 'Share' }];
				const variables = { ...VARIABLES, contents: { ...VARIABLES.contents, values } };
				const both = jsonStat({ ...USUAL, variables });
				Object.assign(dataset, both, { value: [...both.value, ...both.value] });
			},
			`column dimension.ContentsCode: found 2 kinds of contents; expected one. ${alone}`
		],
		[
			'a share',
			labelled('ContentsCode', { UF0506A1: 'Andel, procent' }),
			`column dimension.ContentsCode.category.label.UF0506A1: found "Andel, procent"; expected a number of persons, no share. ${alone}`
		],
		[
			'the name of another municipality',
			labelled('Region', { 2180: 'Ockelbo' }),
			`column dimension.Region.category.label.2180: found "2180": "Ockelbo"; expected a code and its text, "2180 Gävle". ${compare}`
		],
		[
			'a level that means another thing now',
			labelled('UtbildningsNiva', level('6', 'eftergymnasial utbildning, 2 år eller mer')),
			`column dimension.UtbildningsNiva.category.label.6: found "6": "eftergymnasial utbildning, 2 år eller mer"; expected ${eight}. ${compare}`
		],
		[
			'two levels in each other’s place',
			labelled('UtbildningsNiva', level('6', 'forskarutbildning')),
			`column dimension.UtbildningsNiva.category.label.6: found "6": "forskarutbildning"; expected ${eight}. ${compare}`
		],
		[
			'men for women',
			labelled('Kon', { 2: 'män' }),
			`column dimension.Kon.category.label.2: found "2": "män"; expected a code and its text, "män" or "kvinnor". ${compare}`
		],
		[
			'other ages than their code',
			labelled('Alder', { 'tot16-74': 'totalt 16-64 år' }),
			`column dimension.Alder.category.label.tot16-74: found "tot16-74": "totalt 16-64 år"; expected a code and its text, ages such as "totalt 16-74 år", "16 år" or "95+ år". ${compare}`
		],
		[
			'years turned round',
			({ dimension }) => void Object.assign(dimension.Tid.category.index, { 2018: 1, 2019: 0 }),
			'column dimension.Tid.category.label.2018: found 2018 after 2019; expected years in ascending order, each named once. Ask for the table again.'
		],
		[
			'a quarter',
			({ dimension }) => {
				Object.assign(dimension.Tid, { category: { index: { '2018K1': 0, '2018K2': 1 } } });
			},
			`column dimension.Tid.category.label.2018K1: found "2018K1"; expected a year from 1985 on. ${compare}`
		],
		[
			'a small area among the eight levels',
			({ dimension }) => {
				Object.assign(dimension.Region, { category: { index: { '2101': 0, '2101A0010': 1 } } });
			},
			`column dimension.Region.category.label.2101A0010: found "2101A0010"; expected a code and its text, "2101 Ockelbo". ${compare}`
		]
	])('%s', (_, change, sentence) => {
		const dataset = structuredClone(jsonStat(USUAL));
		change(dataset);
		expect(refusal(JSON.stringify(dataset))).toEqual([`small.json, ${sentence}`]);
	});

	test('a figure in a place that there is not', () => {
		expect(refusal(JSON.stringify({ ...jsonStat(USUAL), value: { 64: 5 } }))).toEqual([
			`small.json, column value.64: found the place "64"; expected places below 64, as in "size". ${again}`
		]);
	});
});

describe('an answer of API 1 with', () => {
	const labels = 'Download the table again with the labels as they stand in Statistikdatabasen.';
	const wide = 'Download the table again with region, age, level and sex as rows and the years as columns.';
	const shape = `expected {"key": [5 codes], "values": [1 texts]}, as in "columns". ${again}`;
	test.each<[string, (answer: Answer) => void, string]>([
		[
			'a figure that is none',
			({ data }) => void (data[2].values = ['tvåhundra']),
			'column data.2.values.0: found "tvåhundra"; expected a whole number of persons, or one of the symbols . .. ... .... ..... ...... -. ' +
				'Download the table again, with whole numbers and no thousands separators.'
		],
		[
			'an empty figure',
			({ data }) => void (data[2].values = ['']),
			'column data.2.values.0: found an empty cell; expected a whole number of persons, or one of the symbols . .. ... .... ..... ...... -. ' +
				'Download the table again, with whole numbers and no thousands separators.'
		],
		[
			'a number for a text',
			({ data }) => void (data[2].values = [201]),
			`column data.2: found {"key":["2101","tot16-74","1","2","2018"],"values":[201]}; ${shape}`
		],
		[
			'a code less',
			({ data }) => void data[2].key.pop(),
			`column data.2: found {"key":["2101","tot16-74","1","2"],"values":["101"]}; ${shape}`
		],
		['a row that is none', ({ data }) => void (data[2] = null as never), `column data.2: found "null"; ${shape}`],
		[
			'a region that ended',
			({ data }) => void (data[2].key[0] = '1917'),
			`column data.2.key.0: found "1917"; expected a region code of SCB, such as "2180". ${labels}`
		],
		[
			'a level that there is not',
			({ data }) => void (data[2].key[2] = '8'),
			`column data.2.key.2: found "8"; expected one of the codes 1, 2, 3, 4, 5, 6, 7, US. ${labels}`
		],
		[
			'a text among codes',
			({ data }) => void (data[2].key[3] = 'män'),
			`column data.2.key.3: found "män"; expected "1" or "2". ${labels}`
		],
		[
			'an age that is none',
			({ data }) => void (data[2].key[1] = 'alla'),
			`column data.2.key.1: found "alla"; expected an age such as "tot16-74", "16" or "95+". ${labels}`
		],
		[
			'a month',
			({ data }) => void (data[2].key[4] = '2018M01'),
			`column data.2.key.4: found "2018M01"; expected a year from 1985 on. ${labels}`
		],
		[
			'a row twice',
			({ data }) => void data.splice(2, 0, data[2]),
			'column data.3.values.0: found 101 as the second figure for "2101 Ockelbo", "förgymnasial utbildning kortare än 9 år", "kvinnor", 2018, ' +
				'after 101 in data.2.values.0; expected every cell once in a file. Remove one of the two rows, or download the table again.'
		],
		[
			'a row less',
			({ data }) => void data.pop(),
			'column data.61.key.0: found no figure in this file for "2180 Gävle", "uppgift om utbildningsnivå saknas", "kvinnor", 2019; ' +
				'expected every region with every level and sex that the file has. Download the table again with every value of every dimension marked.'
		],
		[
			'no rows',
			(answer) => void (answer.data = []),
			`column data.0: found no row below the header; expected rows with figures. ${again}`
		],
		[
			'another dimension',
			(answer) => {
				answer.columns.splice(3, 0, { code: 'Fodelseland', text: 'födelseland', type: 'd' });
				answer.data.forEach(({ key }) => void key.splice(3, 0, 'SE'));
			},
			`column columns.3: found "Fodelseland"; expected no other columns than region, age, level, sex, year and one of figures. ${wide}`
		],
		[
			'two kinds of contents',
			(answer) => {
				answer.columns.push({ code: '0000X', text: 'Andel', type: 'c' });
				answer.data.forEach(({ values }) => void values.push('1'));
			},
			`column columns.5: found "UF0506A1"; expected no other columns than region, age, level, sex, year and one of figures. ${wide}`
		],
		[
			'no sexes',
			(answer) => {
				answer.columns.splice(3, 1);
				answer.data.forEach(({ key }) => void key.splice(3, 1));
			},
			`column columns.5: found no column "kön" or "sex"; expected a column "kön" or "sex". ${wide}`
		],
		[
			'a column without a code',
			({ columns }) => void delete (columns[1] as { code?: string }).code,
			`column columns.1.code: found "nothing"; expected an object with code and text. ${again}`
		]
	])('%s', (_, change, sentence) => {
		const answer: Answer = JSON.parse(api1Json(USUAL));
		change(answer);
		expect(refusal(JSON.stringify(answer))).toEqual([`small.json, ${sentence}`]);
	});
});

describe('JSON that', () => {
	const header = 'expected the figures of a table, as JSON-stat 2 or as API 1 gives them in JSON';
	test.each([
		[
			'breaks off',
			JSON.stringify(jsonStat(USUAL)).slice(0, 500),
			/^small\.json, row 1, column \d+: found ".+"; expected JSON\. Download/
		],
		['is none', '{"columns": [,]}', /^small\.json, row 1, column \d+: found ".+"; expected JSON\. Download/],
		['is an error of the API', '{"type":"Parameter error","title":"Too many cells","status":403}', header],
		['is a list', '[1,2]', header],
		['is a collection', '{"version":"2.0","class":"collection","link":{"item":[]}}', header]
	])('%s', (_, content, sentence) => {
		const [message, ...more] = refusal(content);
		expect(more).toEqual([]);
		if (typeof sentence === 'string') expect(message).toContain(sentence);
		else expect(message).toMatch(sentence);
		expect(message).toMatch(/^small\.json, row \d+, column \d+: found .+; expected .+\.$/);
	});
});

describe('a packed file that', () => {
	const packed = gzipSync(api1Json(USUAL));
	test.each([
		['breaks off', packed.subarray(0, packed.length - 20), 'unexpected end of file'],
		['has a wrong checksum', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]), 'incorrect data check'],
		['has changed inside', changed(packed, 60), /invalid|incorrect/]
	])('%s', (_, content, reason) => {
		expect(() => sourceOf(content, 'small.json.gz')).toThrow(reason);
		expect(() => sourceOf(content, 'small.json.gz')).toThrow(
			/^small\.json\.gz, row 1, column 1: found a file packed by gzip that is broken \(.+\); expected a whole one\. Download the file again, or pack it again\.$/
		);
	});

	function changed(bytes: Uint8Array, at: number): Uint8Array {
		const copy = Uint8Array.from(bytes);
		copy[at] ^= 0xff;
		return copy;
	}
});
