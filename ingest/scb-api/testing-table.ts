import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { BROAD_LEVELS } from '../labels/broad-levels.ts';
import { LEVELS } from '../labels/levels.ts';
import { DATA, bundledVocabulary } from '../testing.ts';

/** The files of the bundled figures in the form of SCB's web download. */
export const BUNDLED = [
	'TAB3981_alla_kommuner_2018-2022.csv',
	'TAB3981_kommuner_21_24_25_2010-2025.csv',
	'TAB3981_riket_2010-2022.csv'
] as const;

/** The published measures. */
export const RATIOS = 'ratios_25-64_and_riket.csv';

/** A dimension as the testing server publishes it: heading and labels by codes. */
export interface PublishedDimension {
	label: string;
	codes: Map<string, string>;
}

/** A table as the testing server publishes it; tests change it to see what a change does. */
export interface PublishedTable {
	id: string;
	label: string;
	updated: string;
	/** By code, in the order of the answers. */
	dimensions: Map<string, PublishedDimension>;
	/** Persons by the codes of all dimensions, joined with `/`; what is not there is answered with a symbol. */
	persons: Map<string, number>;
}

/** TAB3981 with SCB's own codes and labels as of April 2026, and the bundled figures of these years. */
export function publishedCounts(years: readonly number[]): PublishedTable {
	const rows = BUNDLED.flatMap(rowsOf);
	const regions = new Map(rows.map(({ region }) => [region.split(' ', 1)[0], region.replace(/^\d+ /, '')]));
	return {
		id: 'TAB3981',
		label: `Befolkning 16–74 år efter region, utbildningsnivå, ålder och kön. År ${years[0]}-${years.at(-1)}`,
		updated: '2026-04-27T06:00:00Z',
		dimensions: new Map([
			['Region', { label: 'region', codes: new Map([...regions].sort(([a], [b]) => (a < b ? -1 : 1))) }],
			['Alder', { label: 'ålder', codes: new Map([...ages(), ['tot16-74', 'totalt 16–74 år']]) }],
			[
				'UtbildningsNiva',
				{ label: 'utbildningsnivå', codes: new Map(LEVELS.map(({ code, name_sv }) => [code, name_sv])) }
			],
			['Kon', { label: 'kön', codes: new Map(Object.entries({ 1: 'män', 2: 'kvinnor' })) }],
			['ContentsCode', { label: 'tabellinnehåll', codes: new Map([['UF0506A1', 'Antal']]) }],
			['Tid', yearsOf(years)]
		]),
		persons: new Map(
			rows.flatMap(({ key, persons }) => [...persons].map(([year, number]) => [`${key}/${year}`, number]))
		)
	};
}

const yearsOf = (years: readonly number[]): PublishedDimension => ({
	label: 'år',
	codes: new Map(years.map((year) => [String(year), String(year)]))
});

const ages = (): [string, string][] => Array.from({ length: 59 }, (_, index) => [`${index + 16}`, `${index + 16} år`]);

/** The rows of a bundled file: the region, the codes of the cell and the figures by year. */
function rowsOf(file: (typeof BUNDLED)[number]) {
	const text = readFileSync(join(DATA, 'scb', file), 'latin1').replaceAll('\u0096', '–');
	const [header, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
	return rows.map(([region, , level, sex, ...figures]) => ({
		region,
		key: [
			region.split(' ', 1)[0],
			'tot16-74',
			LEVELS.find(({ name_sv }) => name_sv === level)!.code,
			sex === 'män' ? '1' : '2',
			'UF0506A1'
		].join('/'),
		persons: new Map(figures.map((figure, index) => [header[index + 4], Number(figure)]))
	}));
}

interface RatioRow {
	region_code: string;
	year: string;
	measure: string;
	numerator: string;
	denominator: string;
	source_table: string;
}

/**
 * TAB6534 with SCB's codes and the bundled figures of these years, of the country, counties and municipalities. The
 * bundled measures do not tell upper secondary from unknown education: here all of both is upper secondary.
 */
export function publishedRatios(years: readonly number[]): PublishedTable {
	const { data } = Papa.parse<RatioRow>(readFileSync(join(DATA, 'scb', RATIOS), 'utf8'), { header: true });
	const rows = data.filter(({ source_table }) => source_table === 'TAB6534');
	const { regions } = bundledVocabulary();
	const codes = new Set(rows.map(({ region_code }) => region_code));
	return {
		id: 'TAB6534',
		label: `Befolkning 25–65 år efter region och utbildningsnivå. År ${years[0]}-${years.at(-1)}`,
		updated: '2026-04-27T06:00:00Z',
		dimensions: new Map([
			[
				'Region',
				{
					label: 'region',
					codes: new Map(regions.flatMap(({ code, name }) => (codes.has(code) ? [[code, name]] : [])))
				}
			],
			[
				'UtbildningsNiva',
				{ label: 'utbildningsnivå', codes: new Map(BROAD_LEVELS.map(({ code, name }) => [code, name])) }
			],
			['ContentsCode', { label: 'tabellinnehåll', codes: new Map([['000007Z6', 'Antal']]) }],
			['Tid', yearsOf(years)]
		]),
		persons: new Map(
			[...Map.groupBy(rows, ({ region_code, year }) => `${region_code}/${year}`).values()].flatMap(levelsOf)
		)
	};
}

/** The five levels of one region and year out of its three measures. */
function levelsOf(rows: RatioRow[]): [string, number][] {
	const numerator = (name: string) => Number(rows.find(({ measure }) => measure === name)!.numerator);
	const [below, post, long] = ['forgymnasial', 'eftergymnasial', 'eftergymnasial_minst_3_ar'].map(numerator);
	const { region_code, year, denominator } = rows[0];
	const levels = { 21: below, '3+4': Number(denominator) - below - post, 5: post - long, 6: long, US: 0 };
	return Object.entries(levels).map(([level, persons]) => [`${region_code}/${level}/000007Z6/${year}`, persons]);
}
