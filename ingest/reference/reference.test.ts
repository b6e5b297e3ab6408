import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATA, temporaryFolder } from '../testing.ts';
import { readReference } from './reference.ts';

/** Reads the bundled reference data with one text in one file replaced. */
function readWith(file: string, text: string | RegExp, replacement: string) {
	const folder = temporaryFolder();
	cpSync(DATA, folder, { recursive: true });
	const before = readFileSync(join(folder, file), 'utf8');
	const after = before.replace(text, replacement);
	expect(after).not.toBe(before);
	writeFileSync(join(folder, file), after);
	return () => readReference(folder);
}

const bundled = readReference(DATA);
const municipalities = bundled.regions.filter(({ level }) => level === 'municipality');

test('23 of 290 municipalities took part, 8 in Gävleborg, 9 in Västerbotten, 6 in Norrbotten', () => {
	expect(municipalities).toHaveLength(290);
	const counties = municipalities.flatMap(({ project, county_code }) => (project ? [county_code] : []));
	expect(['21', '24', '25'].map((county) => counties.filter((code) => code === county).length)).toEqual([8, 9, 6]);
});

test('the sixteen are all others in the three counties, the fourteen those without Umeå and Luleå', () => {
	const others = municipalities
		.filter(({ county_code, project }) => ['21', '24', '25'].includes(county_code!) && !project)
		.map(({ code }) => code);
	const lists = bundled.comparisonSets.flatMap(({ members }) => ('regions' in members ? [members.regions] : []));
	expect(lists).toEqual([others, others.filter((code) => code !== '2480' && code !== '2580')]);
	expect(bundled.comparisonSets.flatMap(({ members }) => ('rule' in members ? [members.rule] : []))).toEqual([
		'same-county',
		'same-group',
		'all-others'
	]);
});

test('every indicator says where its values come from', () => {
	expect(bundled.indicators.map(({ code }) => code)).toContain('hogutbildade');
	expect(bundled.sourceTables.map(({ code, published }) => [code, published])).toEqual([
		['TAB3981', '2026-04'],
		['TAB5956', null],
		['TAB6534', null],
		['UtbBefRegionR', null]
	]);
});

describe('refused with file, place, what was found and what was expected:', () => {
	const row = 'Correct the file.';
	test.each([
		[
			'participants.csv',
			'2180,Gävle',
			'2199,Gävle',
			`row 5, column 1 "region_code": found "2199"; expected a municipality. ${row}`
		],
		[
			'participants.csv',
			'2180,Gävle',
			'2180,Gefle',
			`row 5, column 2 "region_name": found "Gefle"; expected "Gävle". ${row}`
		],
		[
			'participants.csv',
			'2180,Gävle',
			'218,Gävle',
			`row 5, column 1 "region_code": found "218"; expected a municipality code of four digits. ${row}`
		],
		[
			'participants.csv',
			'2180,Gävle',
			'2161,Ljusdal',
			`row 5, column 1 "region_code": found "2161", which row 4 has too; expected every code once. ${row}`
		],
		[
			'participants.csv',
			'kraftsamling-gavleborg',
			'',
			`row 2, column 3 "project": found ""; expected the name of a project in small letters and hyphens. ${row}`
		],
		[
			'participants.csv',
			'region_name',
			'name',
			`row 1, column 1: found "region_code,name,project"; expected the columns region_code,region_name,project. ${row}`
		],
		['participants.csv', 'Hofors,', 'Hofors', `row 2, column 1: found 2 columns; expected 3. ${row}`],
		[
			'municipality-groups.csv',
			'0114,',
			'0214,',
			`row 2, column 1 "region_code": found "0214"; expected a code that begins with a county of counties.csv. ${row}`
		],
		[
			'municipality-groups.csv',
			'A2',
			'A',
			`row 2, column 3 "group_code": found "A"; expected a group code of SKR such as "C8". ${row}`
		],
		[
			'counties.csv',
			'03,',
			'01,',
			`row 3, column 1 "region_code": found "01", which row 2 has too; expected every code once. ${row}`
		],
		[
			'events.csv',
			'2017-10,',
			'2017-13,',
			`row 2, column 1 "start": found "2017-13"; expected a year, a month or a day such as "2021", "2022-05" or "2021-11-17". ${row}`
		],
		[
			'events.csv',
			'2020-12,00',
			'2016,00',
			`row 2, column 2 "end": found "2016"; expected a time not before 2017-10. ${row}`
		],
		['events.csv', ',00,', ',99,', `row 2, column 3 "scope": found "99"; expected codes of regions. ${row}`],
		[
			'events.csv',
			'TAB5956 TAB6534,',
			'TAB5956 TAB1,',
			`row 11, column 4 "tables": found "TAB1"; expected codes of source-tables.json. ${row}`
		],
		[
			'events.csv',
			',3 4,',
			',3 8,',
			`row 12, column 5 "levels": found "3 8"; expected nothing, or education levels (1–7, US) with a space between them. ${row}`
		],
		[
			'events.csv',
			'context',
			'rumour',
			`row 2, column 6 "kind": found "rumour"; expected "context", "disturbance", "prestudy", "continuation" or "break". ${row}`
		]
	])('%s, %s → %s', (file, text, replacement, message) => {
		expect(readWith(file, text, replacement)).toThrow(`data/${file}, ${message}`);
	});

	test.each([
		['indicators.json', '"share"', '"part"', 'column 0.kind: found "part"; expected "share" or "difference".'],
		[
			'indicators.json',
			'"6"',
			'"8"',
			'column 0.source: found {"levels":["8","7"]}; expected {"levels": [codes]} or {"measure": name}.'
		],
		[
			'indicators.json',
			'"TAB3981"',
			'"TAB1"',
			'column 0.tables: found "TAB1"; expected codes of tables in source-tables.json.'
		],
		[
			'indicators.json',
			'"eftergymnasial"',
			'"hogutbildade"',
			'column 1.code: found "hogutbildade"; expected every code once.'
		],
		[
			'indicators.json',
			'"title"',
			'"titel"',
			'column 0.title: found "nothing"; expected an object with exactly code, kind,'
		],
		['indicators.json', '[', '', 'expected JSON.'],
		[
			'comparison-sets.json',
			'"2101"',
			'"2180"',
			'column 0.members.regions.0: found "2180"; expected a municipality that did not take part.'
		],
		[
			'comparison-sets.json',
			'"2121"',
			'"2101"',
			'column 0.members.regions.1: found "2101"; expected every municipality once.'
		],
		[
			'comparison-sets.json',
			'same-county',
			'nearby',
			'column 2.members: found {"rule":"nearby"}; expected {"regions": [codes]} or {"rule": one of same-county, same-group, all-others}.'
		],
		['comparison-sets.json', '"de-14"', '"de-16"', 'column 1.code: found "de-16"; expected every code once.'],
		[
			'source-tables.json',
			'2026-04',
			'April',
			'column 0.published: found "April"; expected a month such as "2026-04", or null.'
		],
		[
			'source-tables.json',
			'TAB5956',
			'TAB5957',
			'column 1.code: found "TAB5957"; expected one of the tables TAB3981, UtbBefRegionR, TAB5956, TAB6534.'
		],
		['source-tables.json', '"year": 1990', '"year": 1890', 'column 0.breaks.0.year: found "1890"; expected a year.'],
		[
			'datapackage.json',
			/"version": "[^"]+"/,
			'"version": "1"',
			'column version: found "1"; expected the date of the data version, such as "2026-11-25".'
		],
		['datapackage.json', 'sha256:', 'md5:', 'expected "sha256:" and 64 hexadecimal digits.']
	])('%s, %s → %s', (file, text, replacement, message) => {
		expect(readWith(file, text, replacement)).toThrow(message);
		expect(readWith(file, text, replacement)).toThrow(`data/${file}`);
	});
});
