import * as v from 'valibot';
import type { RegionTable } from '#db/schema.ts';
import { shown } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import { type Located, expectUnique, fault, readTable } from './read.ts';

const name = v.pipe(v.string(), v.nonEmpty('a name'));
const countyCode = v.pipe(v.string(), v.regex(/^\d{2}$/, 'a county code of two digits'));
const municipalityCode = v.pipe(v.string(), v.regex(/^\d{4}$/, 'a municipality code of four digits'));

const County = v.object({ region_code: countyCode, region_name: name, region_name_en: name });
const Municipality = v.object({
	region_code: municipalityCode,
	region_name: name,
	group_code: v.pipe(v.string(), v.regex(/^[A-C]\d$/, 'a group code of SKR such as "C8"')),
	group_name: name,
	main_group: name
});
const Participant = v.object({
	region_code: municipalityCode,
	region_name: name,
	project: v.pipe(v.string(), v.regex(/^[a-z-]+$/, 'the name of a project in small letters and hyphens'))
});

type CountyRow = v.InferOutput<typeof County>;
type MunicipalityRow = v.InferOutput<typeof Municipality>;

/** The regions of the country, in the order of their codes, ids from 1. */
export interface Regions {
	regions: RegionTable[];
	/** SCB's English names of the country and the counties, by code. */
	englishNames: Map<string, string>;
}

/** The country, the counties and the municipalities with their groups and projects. */
export function readRegions(files: { counties: Source; groups: Source; participants: Source }): Regions {
	const counties = readTable(files.counties, County);
	const municipalities = readTable(files.groups, Municipality);
	expectUnique(files.counties.name, counties, '1 "region_code"', ({ region_code }) => region_code);
	expectUnique(files.groups.name, municipalities, '1 "region_code"', ({ region_code }) => region_code);
	expectCounties(files.groups.name, municipalities, counties);
	const projects = readProjects(files.participants, municipalities);
	const rows = [
		region('00', 'Riket', 'country'),
		...counties.map(({ row }) => region(row.region_code, row.region_name, 'county')),
		...municipalities.map(({ row }) => municipality(row, projects))
	];
	rows.sort((a, b) => (a.code < b.code ? -1 : 1));
	return { regions: rows.map((row, index) => ({ ...row, id: index + 1 })), englishNames: englishNames(counties) };
}

const region = (code: string, name: string, level: RegionTable['level']): Omit<RegionTable, 'id'> => ({
	code,
	name,
	level,
	county_code: level === 'country' ? null : code.slice(0, 2),
	group_code: null,
	group_name: null,
	project: null
});

const municipality = (row: MunicipalityRow, projects: Map<string, string>): Omit<RegionTable, 'id'> => ({
	...region(row.region_code, row.region_name, 'municipality'),
	group_code: row.group_code,
	group_name: row.group_name,
	project: projects.get(row.region_code) ?? null
});

const englishNames = (counties: Located<CountyRow>[]): Map<string, string> =>
	new Map([['00', 'Sweden'], ...counties.map(({ row }) => [row.region_code, row.region_name_en] as [string, string])]);

function expectCounties(file: string, municipalities: Located<MunicipalityRow>[], counties: Located<CountyRow>[]) {
	const codes = new Set(counties.map(({ row }) => row.region_code));
	for (const { line, row } of municipalities)
		if (!codes.has(row.region_code.slice(0, 2)))
			throw fault(
				file,
				line,
				'1 "region_code"',
				shown(row.region_code),
				'a code that begins with a county of counties.csv'
			);
}

/** Project by municipality code; refuses a participant whose code is unknown or whose name is another's. */
function readProjects(source: Source, municipalities: Located<MunicipalityRow>[]): Map<string, string> {
	const participants = readTable(source, Participant);
	expectUnique(source.name, participants, '1 "region_code"', ({ region_code }) => region_code);
	const names = new Map(municipalities.map(({ row }) => [row.region_code, row.region_name]));
	for (const { line, row } of participants) {
		const known = names.get(row.region_code);
		if (known === undefined)
			throw fault(source.name, line, '1 "region_code"', shown(row.region_code), 'a municipality');
		if (known !== row.region_name)
			throw fault(source.name, line, '2 "region_name"', shown(row.region_name), `"${known}"`);
	}
	return new Map(participants.map(({ row }) => [row.region_code, row.project]));
}
