import type { RegionTable } from '#db/schema.ts';
import { readYear } from '../numbers.ts';
import { shown } from '../refusal.ts';
import type { ReceivedDataset } from './dataset.ts';
import { expectDimensions } from './dimensions.ts';
import { RefreshRefused } from './refused.ts';
import type { AskedTable } from './tables.ts';

/**
 * The years that SCB has, ascending, once the metadata is found to be that of the table we know: the same dimensions,
 * the codes and names that we ask for, no new level or sex, no new municipality in the counties of `regions`.
 */
export function yearsOf(metadata: ReceivedDataset, table: AskedTable, regions: readonly RegionTable[]): number[] {
	const counties = new Set(
		regions.flatMap(({ level, county_code }) => (level === 'municipality' ? [county_code] : []))
	);
	expectDimensions(metadata, [
		{
			code: table.region,
			codes: new Map(regions.map(({ code, name }) => [code, name])),
			refuses: (code) => /^\d{4}$/.test(code) && counties.has(code.slice(0, 2))
		},
		...table.fixed,
		{ code: table.time, codes: new Map(), refuses: () => false }
	]);
	return [...metadata.dimensions.get(table.time)!.keys()]
		.map((code) => readYear(code) ?? refuseYear(metadata.url, code))
		.sort((a, b) => a - b);
}

function refuseYear(url: string, code: string): never {
	throw new RefreshRefused(`${url}, Tid`, shown(code), 'a year', 'The table has been changed: read the notes of SCB');
}
