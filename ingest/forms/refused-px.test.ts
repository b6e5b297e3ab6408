import { expect, test } from 'vitest';
import { USUAL, VARIABLES, px } from '../testing-forms.ts';
import { latin1, refusalsOf, sourceOf } from '../testing.ts';

const whole = px(USUAL, 'Windows-1252');
const again = 'Download the table again.';
const alone = 'Ask for the table again with region, age, level, sex and year alone.';
const figures =
	'expected a whole number of persons, or one of the symbols "." ".." "..." "...." "....." "......" "-". Download the table again.';

/** The line of the first text that is found. */
const lineOf = (text: string | RegExp, content = whole): number =>
	content.slice(0, content.search(text)).split('\r\n').length;

const data = lineOf(/DATA=/);

test('the file that the broken ones are made from is accepted', () => {
	expect(refusalsOf(sourceOf(latin1(whole), 'small.px'))).toEqual([]);
});

test.each<[string, string | RegExp, string, string]>([
	['a figure that is none', '\r\n101 102\r\n', '\r\n101 1O2\r\n', `row ${data + 2}, column 2: found "1O2"; ${figures}`],
	[
		'a figure with a decimal',
		'\r\n101 102\r\n',
		'\r\n101.0 102\r\n',
		`row ${data + 2}, column 1: found "101.0"; ${figures}`
	],
	['a negative figure', '\r\n101 102\r\n', '\r\n101 -102\r\n', `row ${data + 2}, column 2: found "-102"; ${figures}`],
	['another symbol', '".." "-"', '".." "x"', `row ${data + 4}, column 2: found "x"; ${figures}`],
	[
		'a figure too few',
		'\r\n101 102\r\n',
		'\r\n101\r\n',
		`row ${data + 33}, column 1: found 63 figures; expected 64, as the dimensions span. ${again}`
	],
	[
		'a figure too many',
		'\r\n101 102\r\n',
		'\r\n101 102 103\r\n',
		`row ${data + 32}, column 2: found one figure more; expected 64 figures, as the dimensions span. ${again}`
	],
	[
		'figures that break off',
		/\r\n101 102\r\n[^]*$/,
		'\r\n101 1',
		`row ${data + 2}, column 3: found 4 figures; expected 64, as the dimensions span. ${again}`
	],
	[
		'no end',
		/\r\n;\r\n$/,
		'\r\n',
		`row ${data + 32}, column 3: found no ";" behind the last figure; expected ";". ${again}`
	],
	[
		'no data',
		/DATA=[^]*$/,
		'',
		`row ${data - 1}, column 1: found the end of the file before DATA; expected a keyword such as VALUES. ${again}`
	],
	[
		'a keyword without "="',
		'MATRIX=',
		'MATRIX ',
		`row ${lineOf('MATRIX')}, column 1: found MATRIX without "="; expected "=" behind the keyword. ${again}`
	],
	[
		'a keyword without end',
		'UNITS="antal";',
		'UNITS="antal"',
		`row ${lineOf('STUB')}, column 1: found UNITS without an end; expected ";" behind the last value. ${again}`
	],
	[
		'a keyword without value',
		'UNITS="antal";',
		'UNITS=;',
		`row ${lineOf('UNITS')}, column 1: found UNITS without a value; expected a value. ${again}`
	],
	[
		'no values of a dimension',
		/VALUES\("kön"\)/,
		'VALUES("könet")',
		`row 1, column VALUES("kön"): found no VALUES("kön"); expected the values of every dimension. ${again}`
	],
	[
		'a code less',
		'="1","2";',
		'="1";',
		`row ${lineOf('CODES\\("kön"\\)')}, column CODES("kön"): found 1 codes; expected 2, as in VALUES. ${again}`
	],
	[
		'a share',
		'UNITS="antal"',
		'UNITS="procent"',
		`row ${lineOf('UNITS')}, column UNITS: found "procent"; expected a number of persons, no share. Choose the table with the number of persons.`
	],
	[
		'rows by keys',
		'DATA=',
		'KEYS("region")=VALUES;\r\nDATA=',
		`row ${data}, column KEYS: found rows by keys; expected the figures of every row. Save the table without keys.`
	],
	[
		'an encoding that there is not',
		'CODEPAGE="Windows-1252"',
		'CODEPAGE="runes"',
		`row 3, column CODEPAGE: found the unknown encoding "runes"; expected the encoding of the file. ${again}`
	],
	[
		'an encoding that is not its own',
		'CODEPAGE="Windows-1252"',
		'CODEPAGE="utf-8"',
		`row 3, column CODEPAGE: found bytes that are no UTF-8 under CODEPAGE="utf-8"; expected the encoding of the file. ${again}`
	],
	[
		'a dimension less',
		'"utbildningsnivå","kön","tabellinnehåll"',
		'"utbildningsnivå","tabellinnehåll"',
		`row ${lineOf('STUB')}, column STUB: found no dimension "kön" or "sex"; expected one. ${alone}`
	],
	[
		'another dimension',
		/"kön"|"Kon"/g,
		'"födelseland"',
		`row ${lineOf(/VALUES\("kön"/)}, column VALUES("födelseland"): found the dimension "födelseland"; ` +
			`expected no others than region, age, level, sex, year and contents. ${alone}`
	],
	[
		'a level that means another thing now',
		'"gymnasial utbildning, 3 år"',
		'"gymnasial utbildning, 4 år"',
		`row ${lineOf(/VALUES\("utb/)}, column VALUES("utbildningsnivå"): found "4": "gymnasial utbildning, 4 år"; ` +
			`expected a code and its text, one of the eight levels: ${VARIABLES.level.values.map(({ sv }) => `"${sv}"`).join(', ')}. ` +
			'Ask for the table again, and compare its codes and texts with Statistikdatabasen.'
	],
	[
		'a region that is another',
		'="2101","2180"',
		'="2101","2181"',
		`row ${lineOf(/VALUES\("region/)}, column VALUES("region"): found "2181": "Gävle"; ` +
			'expected a code and its text, "2181 Sandviken". Ask for the table again, and compare its codes and texts with Statistikdatabasen.'
	],
	[
		'a year twice',
		/="2018",\r\n"2019"/,
		'="2018",\r\n"2018"',
		`row ${lineOf(/VALUES\("år/)}, column VALUES("år"): found "2019": "2018"; expected a year from 1985 on. ` +
			'Ask for the table again, and compare its codes and texts with Statistikdatabasen.'
	],
	[
		'a text that never closes',
		'UNITS="antal"',
		'UNITS="antal',
		`row ${lineOf('STUB')}, column 1: found UNITS without an end; expected ";" behind the last value. ${again}`
	]
])('%s', (_, text, wrong, sentence) => {
	const broken = whole.replace(text, wrong);
	expect(broken).not.toBe(whole);
	expect(refusalsOf(sourceOf(latin1(broken), 'small.px'))).toEqual([`small.px, ${sentence}`]);
});
