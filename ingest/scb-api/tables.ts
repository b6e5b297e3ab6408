import { type Ages, LEVELS } from '../vocabulary.ts';
import type { ExpectedDimension } from './dimensions.ts';

/** A table of SCB that can be asked for, and what of it the project uses. */
export interface AskedTable {
	id: string;
	ages: Ages;
	/** Dimensions of which the project always uses the same codes. */
	fixed: readonly ExpectedDimension[];
	/** The code of the dimension of regions. */
	region: string;
	/** The code of the dimension of years. */
	time: string;
	/** What a file of it holds, for its description. */
	title: string;
}

const others = () => false;
const none = () => true;

/** Population by region, age, level and sex: levels and sexes whole, of the ages the total. */
export const TAB3981: AskedTable = {
	id: 'TAB3981',
	ages: { from: 16, to: 74 },
	fixed: [
		{ code: 'Alder', codes: new Map([['tot16-74', 'totalt 16-74 år']]), refuses: others },
		{ code: 'UtbildningsNiva', codes: new Map(LEVELS.map(({ code, name_sv }) => [code, name_sv])), refuses: none },
		{
			code: 'Kon',
			codes: new Map([
				['1', 'män'],
				['2', 'kvinnor']
			]),
			refuses: none
		},
		{ code: 'ContentsCode', codes: new Map([['UF0506A1', 'Antal']]), refuses: others }
	],
	region: 'Region',
	time: 'Tid',
	title: 'Population 16–74 by education level'
};

/** Figures that the table has for one region and year. */
export const cellsPerRegionAndYear = ({ fixed }: AskedTable): number =>
	fixed.reduce((cells, { codes }) => cells * codes.size, 1);
