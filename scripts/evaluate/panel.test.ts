import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPanel } from './panel.ts';

const folder = mkdtempSync(join(tmpdir(), 'panel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const columns = { unit: 'kommun', group: 'deltog', time: 'år', value: 'andel' };
const file = join(folder, 'panel.csv');
function reading(content: string | Uint8Array) {
	writeFileSync(file, content);
	return readPanel(file, columns);
}
const HEADER = 'kommun,deltog,år,andel';
const one = { unit: 'Gävle', group: 1, time: 2020, value: 22.9, denominator: null };

describe('files as they come', () => {
	test.each([
		['comma, point', `${HEADER}\nGävle,1,2020,22.9\n`],
		['semicolon, comma', 'kommun;deltog;år;andel\r\nGävle;1;2020;22,9\r\n'],
		['tab', 'kommun\tdeltog\tår\tandel\nGävle\t1\t2020\t22.9'],
		['byte order mark', `\uFEFF${HEADER}\nGävle,1,2020,22.9\n`],
		['everything quoted', '"kommun","deltog","år","andel"\n"Gävle","1","2020","22.9"\n'],
		['further columns, other order', 'id,andel,kommun,år,deltog\n7,22.9,Gävle,2020,1\n'],
		['spaces and empty lines', `${HEADER.replaceAll(',', ' , ')}\n\n Gävle , 1 , 2020 , 22.9 \n,,,\n\n`],
		['numbers as R and Python write them', `${HEADER}\nGävle,1.0,2020.0,2.29e1\n`]
	])('%s', (_, content) => expect(reading(content)).toEqual([one]));

	test('ISO-8859-1', () => expect(reading(Buffer.from(`${HEADER}\nGävle,1,2020,22.9\n`, 'latin1'))).toEqual([one]));
	test('typographic minus', () => expect(reading(`${HEADER}\nGävle,1,2020,\u22122.5\n`)[0].value).toBe(-2.5));
	test.each(['', 'NA', 'nan', 'NULL', '.', '..', '...'])('missing as "%s"', (missing) =>
		expect(reading(`${HEADER}\nGävle,1,2020,${missing}\n`)[0].value).toBeNull()
	);
	test('a unit that is a number keeps its zeros', () =>
		expect(reading(`${HEADER}\n0114,0,2020,1\n`)[0].unit).toBe('0114'));
	test('persons in a column of their own', () => {
		writeFileSync(file, `${HEADER},folk\nGävle,1,2020,22.9,76000\n`);
		expect(readPanel(file, { ...columns, denominator: 'folk' })).toEqual([{ ...one, denominator: 76000 }]);
	});
});

describe('refused, with the place', () => {
	test.each([
		[
			'an absent column',
			'kommun,deltog,year,andel\nGävle,1,2020,1\n',
			'has no column "år": its columns are kommun, deltog, year, andel'
		],
		['a column twice', `${HEADER},andel\nGävle,1,2020,1,2\n`, 'has the column "andel" twice'],
		[
			'a word for a group',
			`${HEADER}\nGävle,1,2020,1\nUmeå,nej,2020,1\n`,
			'row 3, column "deltog": "nej" is no group, write 1 for participants and 0'
		],
		['another number for a group', `${HEADER}\nGävle,2,2020,1\n`, '"2" is no group'],
		['no group', `${HEADER}\nGävle,,2020,1\n`, '"" is no group'],
		['no unit', `${HEADER}\n,1,2020,1\n`, 'row 2, column "kommun": the unit has no name'],
		['no time', `${HEADER}\nGävle,1,NA,1\n`, 'row 2, column "år": the time is missing'],
		['a date for a time', `${HEADER}\nGävle,1,2020-01-01,1\n`, '"2020-01-01" is no number'],
		['a word for a value', `${HEADER}\nGävle,1,2020,hög\n`, 'row 2, column "andel": "hög" is no number'],
		["SCB's sign for zero", `${HEADER}\nGävle,1,2020,-\n`, '"-" is no number'],
		['a comma that could group thousands', `${HEADER}\nGävle,1,2020,"1,234"\n`, '"1,234" is no number'],
		['a row cut short', `${HEADER}\nGävle,1,2020\n`, 'row 2: Too few fields'],
		['a header alone', `${HEADER}\n`, 'has a header but no rows'],
		['nothing', '  \n', 'is empty']
	])('%s', (_, content, message) => expect(() => reading(content)).toThrow(message));
	test('a file that is not there', () =>
		expect(() => readPanel(join(folder, 'no.csv'), columns)).toThrow(
			/Cannot read .*no\.csv: there is no such file\.$/
		));
});
