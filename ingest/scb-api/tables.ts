import type { RegionTable } from '#db/schema.ts';
import { BROAD_LEVELS } from '../labels/broad-levels.ts';
import { LEVELS } from '../labels/levels.ts';
import type { ExpectedDimension } from './dimensions.ts';

/** A table of SCB that can be asked for, and what of it the project uses. */
export interface AskedTable {
	id: 'TAB3981' | 'TAB6534';
	/** Whether ingest makes counts by level of it, or the published measures. */
	gives: 'counts' | 'ratios';
	/** In years, as they are loaded. */
	ages: { from: number; to: number };
	/** Dimensions of which the project always uses the same codes. */
	fixed: readonly ExpectedDimension[];
	/** The code of the dimension of regions. */
	region: string;
	/** The code of the dimension of years. */
	time: string;
	/** The levels of regions to follow from year to year. */
	follows: readonly RegionTable['level'][];
	/** What a file of it holds, for its description. */
	title: string;
	/** The levels and sexes in it, for its description. */
	breakdown: string;
}

const others = () => false;
const none = () => true;

/** Population by region, age, level and sex: levels and sexes whole, of the ages the total. */
export const TAB3981: AskedTable = {
	id: 'TAB3981',
	gives: 'counts',
	ages: { from: 16, to: 74 },
	fixed: [
		{ code: 'Alder', codes: new Map([['tot16-74', 'totalt 16-74 år']]), refuses: others },
		{ code: 'UtbildningsNiva', codes: new Map(LEVELS.map(({ code, name_sv }) => [code, name_sv])), refuses: none },
		{ code: 'Kon', codes: new Map(Object.entries({ 1: 'män', 2: 'kvinnor' })), refuses: none },
		{ code: 'ContentsCode', codes: new Map([['UF0506A1', 'Antal']]), refuses: others }
	],
	region: 'Region',
	time: 'Tid',
	follows: ['country', 'municipality'],
	title: 'Population 16–74 by education level',
	breakdown: 'eight levels; women and men'
};

/** Population 25–65 down to small areas, from 2024 on; of it the country, counties and municipalities. */
export const TAB6534: AskedTable = {
	id: 'TAB6534',
	gives: 'ratios',
	ages: { from: 25, to: 65 },
	fixed: [
		{ code: 'UtbildningsNiva', codes: new Map(BROAD_LEVELS.map(({ code, name }) => [code, name])), refuses: none },
		{ code: 'ContentsCode', codes: new Map([['000007Z6', null]]), refuses: others }
	],
	region: 'Region',
	time: 'Tid',
	follows: ['country', 'county', 'municipality'],
	title: 'Population 25–65 by education level',
	breakdown: 'five levels; women and men together'
};

/** Every table that is asked for. TAB5956 ended with 2023. */
export const TABLES: readonly AskedTable[] = [TAB3981, TAB6534];

/** Figures that the table has for one region and year. */
export const cellsPerRegionAndYear = ({ fixed }: AskedTable): number =>
	fixed.reduce((cells, { codes }) => cells * codes.size, 1);
