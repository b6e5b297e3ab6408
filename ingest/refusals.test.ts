import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { latin1, refusalsOf, smallTable, sourceOf, withLine } from './testing.ts';

/** Where, found, expected, and what to do: the whole sentence. */
const sentence = (where: string, found: string, expected: string, advice: string) =>
	`small.csv, ${where}: found ${found}; expected ${expected}. ${advice}.`;

const refusalOf = (content: string | Uint8Array): string[] =>
	refusalsOf(sourceOf(typeof content === 'string' ? latin1(content) : content));

test('the table that the broken ones are made from is accepted', () => expect(refusalOf(smallTable())).toEqual([]));

describe('a figure that is none', () => {
	const advice = 'Download the table again, with whole numbers and no thousands separators';
	const expected = 'a whole number of persons, or one of the symbols . .. ... .... ..... ...... -';
	test.each([
		['a word', 'tvåhundra', '"tvåhundra"'],
		['a number with a letter', '20l', '"20l"'],
		['a negative number', '-201', '"-201"'],
		['a true minus', '\u00ad201', '"\u00ad201"'],
		['a decimal point', '201.0', '"201.0"'],
		['a power of ten', '2e2', '"2e2"'],
		['a hexadecimal number', '0x10', '"0x10"'],
		['a leading zero', '0201', '"0201"'],
		['a thousands space', '1 201', '"1 201"'],
		['more than live in the country', '20000001', '"20000001"'],
		['seven points', '.......', '"......."'],
		['two hyphens', '--', '"--"'],
		['nothing', '', 'an empty cell'],
		['spaces', '   ', 'an empty cell'],
		['null', 'null', '"null"'],
		['not available', 'NA', '"NA"'],
		['a formula error', '#REF!', '"#REF!"']
	])('%s', (_, figure, found) => {
		const table = smallTable({ figure: (row, column) => (row === 2 && column === 1 ? figure : 7) });
		expect(refusalOf(table)).toEqual([sentence('row 4, column 6 "2019"', found, expected, advice)]);
	});

	test('a decimal comma in a table with semicolons', () => {
		const figure = (row: number, column: number) => (row === 2 && column === 0 ? '201,5' : 7);
		const table = smallTable({ delimiter: ';', figure });
		expect(refusalOf(table)).toEqual([sentence('row 4, column 5 "2018"', '"201,5"', expected, advice)]);
	});
});

describe('a label that is unknown', () => {
	const advice = 'Download the table again with the labels as they stand in Statistikdatabasen';
	const levels =
		'one of the eight levels: "förgymnasial utbildning kortare än 9 år", "förgymnasial utbildning, 9 (10) år", ' +
		'"gymnasial utbildning, högst 2 år", "gymnasial utbildning, 3 år", "eftergymnasial utbildning, mindre än 3 år", ' +
		'"eftergymnasial utbildning, 3 år eller mer", "forskarutbildning", "uppgift om utbildningsnivå saknas"';
	const ages = 'ages such as "totalt 16-74 år", "16 år" or "95+ år"';
	const region = 'the code and name of the country, a county or a municipality, such as "2180 Gävle"';
	test.each([
		['another municipality’s name', '2101 Ockelbo', '2101 Gävle', 'column 1 "region"', '"2101 Ockelbo"'],
		['a misspelt name', '2101 Ockelbo', '2101 Okelbo', 'column 1 "region"', '"2101 Ockelbo"'],
		['a code alone', '2101 Ockelbo', '2101', 'column 1 "region"', '"2101 Ockelbo"'],
		['a name alone', '2101 Ockelbo', 'Ockelbo', 'column 1 "region"', region],
		['a code that is none', '2101 Ockelbo', '2199 Ockelbo', 'column 1 "region"', region],
		['a code that ended', '2101 Ockelbo', '1917 Heby', 'column 1 "region"', region],
		['a small area', '2101 Ockelbo', '2101A0010_DeSO2025', 'column 1 "region"', '"2101 Ockelbo"'],
		['no region', '2101 Ockelbo', '', 'column 1 "region"', region],
		['an age before the tables begin', 'totalt 16-74 år', '15 år', 'column 2 "ålder"', ages],
		['ages turned round', 'totalt 16-74 år', '64-25 år', 'column 2 "ålder"', ages],
		['a total over which ages', 'totalt 16-74 år', 'totalt', 'column 2 "ålder"', ages],
		['an age and its code', 'totalt 16-74 år', 'tot16-74', 'column 2 "ålder"', ages],
		[
			'a level of another table',
			'gymnasial utbildning, högst 2 år',
			'gymnasial utbildning',
			'column 3 "utbildningsnivå"',
			levels
		],
		['a level and its code', 'gymnasial utbildning, högst 2 år', '3', 'column 3 "utbildningsnivå"', levels],
		['a sex that is none', 'män', 'okänt', 'column 4 "kön"', '"män" or "kvinnor"'],
		['a sex and its code', 'män', '1', 'column 4 "kön"', '"män" or "kvinnor"']
	])('%s', (_, label, wrong, column, expected) => {
		const table = withLine(smallTable(), 6, (line) => line.replace(`"${label}"`, `"${wrong}"`));
		const found = wrong === '' ? 'an empty cell' : `"${wrong}"`;
		expect(refusalOf(table)).toEqual([sentence(`row 6, ${column}`, found, expected, advice)]);
	});

	test('the letters of UTF-8 read as another alphabet', () => {
		const twice = Buffer.from(latin1(Buffer.from(smallTable(), 'utf8').toString('latin1'))).toString('latin1');
		const broken = Buffer.from(
			Buffer.from(twice, 'latin1')
				.toString('latin1')
				.replace(/Ã¥lder/, 'ålder'),
			'utf8'
		);
		expect(refusalOf(broken)[0]).toMatch(/^small\.csv, row 1, column 3 "utbildningsnivÃ¥": found "utbildningsnivÃ¥"; /);
	});
});

describe('a row of the wrong width', () => {
	const cut = 'The row is cut off or a delimiter is missing: download the table again';
	const more = 'A delimiter too many, or text without quotation marks: download the table again';
	test.each([
		['a figure is missing', (line: string) => line.replace(/,\d+$/, ''), 'column 6 "2019"', 5, cut],
		['two figures are missing', (line: string) => line.replace(/,\d+,\d+$/, ''), 'column 5 "2018"', 4, cut],
		['the file ends in the middle', () => '"2101 Ockelbo"', 'column 2 "ålder"', 1, cut],
		['a figure too many', (line: string) => `${line},5`, 'column 7', 7, more],
		['a delimiter at the end', (line: string) => `${line},`, 'column 7', 7, more],
		['a comma in text without quotes', (line: string) => line.replaceAll('"', ''), 'column 7', 7, more]
	])('%s', (_, change, column, width, advice) => {
		const table = withLine(smallTable(), 4, change);
		expect(refusalOf(table)).toEqual([sentence(`row 4, ${column}`, `${width} columns`, '6, as in the header', advice)]);
	});

	test('a quotation mark that never closes', () => {
		const table = withLine(smallTable(), 33, (line) => line.replace(/"kvinnor".*/, '"kvinnor'));
		const expected = 'text between two quotation marks';
		const advice = 'Download the table again, or close the quotation mark';
		expect(refusalOf(table)).toEqual([
			sentence('row 33, column 1', 'a quotation mark that never closes', expected, advice)
		]);
	});
});

describe('a header that is wrong', () => {
	const advice = 'Download the table again with region, age, level and sex as rows and the years as columns';
	const others = 'no other columns than region, age, level, sex and years';
	test.each([
		['a heading misspelt', '"ålder"', '"åldrar"', 'column 2 "åldrar"', '"åldrar"', 'a column "ålder" or "age"'],
		['a column missing', ',"kön"', '', 'column 6', 'no column "kön" or "sex"', 'a column "kön" or "sex"'],
		[
			'a column twice',
			'"kön"',
			'"kön","sex"',
			'column 5 "sex"',
			'"kön" or "sex" a second time',
			'one column "kön" or "sex"'
		],
		['another dimension', '"kön"', '"kön","födelseregion"', 'column 5 "födelseregion"', '"födelseregion"', others],
		[
			'a single value of another dimension',
			'"2018","2019"',
			'"född i Sverige 2018","född i Sverige 2019"',
			'column 5 "född i Sverige 2018"',
			'"född i Sverige"',
			'a number of persons, such as "Befolkning", and no other dimension'
		],
		['no years', ',"2018","2019"', '', 'column 5', 'no year', 'at least one column with a year'],
		['a year of two digits', '"2018"', '"18"', 'column 5 "18"', '"18"', 'a year from 1985 on'],
		['a year before the register', '"2018"', '"1984"', 'column 5 "1984"', '"1984"', 'a year from 1985 on'],
		['a year far ahead', '"2018"', '"2118"', 'column 5 "2118"', '"2118"', 'a year from 1985 on'],
		['a quarter', '"2018"', '"2018K1"', 'column 5 "2018K1"', '"2018K1"', 'a year from 1985 on'],
		[
			'a year twice',
			'"2019"',
			'"2018"',
			'column 6 "2018"',
			'2018 after 2018',
			'years in ascending order, each named once'
		],
		[
			'years turned round',
			'"2018","2019"',
			'"2019","2018"',
			'column 6 "2018"',
			'2018 after 2019',
			'years in ascending order, each named once'
		],
		['a heading that is empty', '"2019"', '""', 'column 6 ""', 'a column without heading', 'a year']
	])('%s', (_, heading, wrong, column, found, expected) => {
		const table = withLine(smallTable(), 1, (line) => line.replace(heading, wrong));
		expect(refusalOf(table)).toEqual([sentence(`row 1, ${column}`, found, expected, advice)]);
	});

	test('the row of the header is counted below a title', () => {
		const table = smallTable({ above: ['"Befolkning 16-74 år efter region"', ''], years: [2018, 218] });
		expect(refusalOf(table)).toEqual([sentence('row 3, column 6 "218"', '"218"', 'a year from 1985 on', advice)]);
	});
});

describe('a file that is no table', () => {
	const expected =
		'a header such as "region","ålder","utbildningsnivå","kön" and then years, or ' +
		'region_code,year,sex,measure,age_from,age_to,numerator,denominator,source_table,status';
	const page = 'Open it in a browser, see what it says, and download the table again as CSV';
	const csv = 'In Statistikdatabasen save the table as CSV; save a sheet of your own as "CSV UTF-8"';
	const table = 'Choose the table TAB3981 and save it as CSV';
	test.each([
		['an empty file', '', 'an empty file', 'Download the table again'],
		['empty lines', ' \r\n\r\n', 'an empty file', 'Download the table again'],
		['a web page', '<!DOCTYPE html>\n<html lang="sv">', 'a web page, <!DOCTYPE html> <html lang="sv">', page],
		['an error page', '\r\n<html><head><title>403 Forbidden', 'a web page, "<html><head><title>403 Forbidden"', page],
		['an answer in XML', '<?xml version="1.0"?><Error/>', 'a web page, <?xml version="1.0"?><Error/>', page],
		['a table as a web page', '<table id="table">', 'a web page, <table id="table">', page],
		['a zip file', zipSync({ 'a.csv': new Uint8Array(9) }), 'a zip file', 'Unpack it and load the files in it'],
		['16-bit text without its mark', 'r\u0000e\u0000g\u0000', 'bytes that are no text', csv],
		['another table', '"region","civilstånd","2018"\r\n', '"region","civilstånd","2018"', table],
		[
			'rows without a header',
			smallTable().split('\r\n')[1],
			`"2101 Ockelbo","totalt 16-74 år","förgymnasial utbildning kortare än 9 år","män"…`,
			table
		]
	])('%s', (_, content, found, advice) => {
		expect(refusalOf(content)).toEqual([sentence('row 1, column 1', found, expected, advice)]);
	});

	test.each([
		'{"error":"Too many values selected"}',
		'{"type":"Parameter error","title":"Too many cells selected","status":403}',
		'{"title":"Befolkning","variables":[]}'
	])('another answer in JSON: %s', (answer) => {
		expect(refusalOf(answer)).toEqual([
			sentence(
				'row 1, column 1',
				answer,
				'the figures of a table, as JSON-stat 2 or as API 1 gives them in JSON',
				'If it says what went wrong, do what it says; otherwise ask for the data of the table'
			)
		]);
	});

	test('a header alone', () => {
		expect(refusalOf(smallTable({ regions: [] }))).toEqual([
			sentence('row 2, column 1', 'no row below the header', 'rows with figures', 'Download the table again')
		]);
	});
});

describe('cells that stand twice', () => {
	const cell = '"2101 Ockelbo", "förgymnasial utbildning, 9 (10) år", "män", 2018';

	test('in one file, with the same figure', () => {
		const table = smallTable() + smallTable().split('\r\n')[3];
		expect(refusalOf(table)).toEqual([
			sentence(
				'row 34, column 5 "2018"',
				`200 as the second figure for ${cell}, after 200 in row 4`,
				'every cell once in a file',
				'Remove one of the two rows, or download the table again'
			)
		]);
	});

	test('in two files, with different figures', () => {
		const other = withLine(smallTable(), 4, (line) => line.replace(',200,', ',209,'));
		expect(refusalsOf(sourceOf(latin1(other), 'older.csv'), sourceOf(latin1(smallTable())))).toEqual([
			sentence(
				'row 4, column 5 "2018"',
				`200 for ${cell}`,
				'209, as in older.csv, row 4, column 5 "2018"',
				'Keep the file that SCB published last and take the other away, or load with --prefer newest'
			)
		]);
	});

	test('in two files, one with a symbol', () => {
		const other = withLine(smallTable(), 4, (line) => line.replace(',200,', ',..,'));
		expect(refusalsOf(sourceOf(latin1(other), 'older.csv'), sourceOf(latin1(smallTable())))[0]).toContain(
			`found 200 for ${cell}; expected "..", as in older.csv, row 4`
		);
	});
});

describe('rows that are missing', () => {
	const advice = 'Download the table again with every value of every dimension marked';
	const expected = 'every region with every level and sex that the file has';
	test.each([
		['in the middle', 10, 9, 'eftergymnasial utbildning, mindre än 3 år', 'män'],
		['at the beginning of a region', 2, 2, 'förgymnasial utbildning kortare än 9 år', 'män']
	])('%s', (_, line, row, level, sex) => {
		const found = `no figure in this file for "2101 Ockelbo", "${level}", "${sex}", 2018`;
		const table = withLine(smallTable(), line, () => null);
		expect(refusalOf(table)).toEqual([sentence(`row ${row}, column 1 "region"`, found, expected, advice)]);
	});

	test('at the end, where the download broke off', () => {
		const found = 'no figure in this file for "2180 Gävle", "uppgift om utbildningsnivå saknas", "kvinnor", 2018';
		const table = withLine(smallTable(), 33, () => null);
		expect(refusalOf(table)).toEqual([sentence('row 32, column 1 "region"', found, expected, advice)]);
	});
});

test('one run names a fault in each of the files, and reads the others', () => {
	const word = smallTable({ figure: () => 'x' });
	const refusals = refusalsOf(sourceOf(word, 'a.csv'), sourceOf(latin1(smallTable()), 'b.csv'), sourceOf('', 'c.csv'));
	expect(refusals.map((message) => message.split(':')[0])).toEqual([
		'a.csv, row 2, column 5 "2018"',
		'c.csv, row 1, column 1'
	]);
});
