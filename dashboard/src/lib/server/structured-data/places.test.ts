import { expect, test } from 'vitest';
import type { RegionRow } from '#db/queries/regions.ts';
import { placesOf } from './places.ts';

const region = (code: string, level: RegionRow['level'], county_code: string | null = null) => ({
	...{ code, level, county_code },
	name: `Region ${code}`
});
const ALL = [
	region('00', 'country'),
	region('20', 'county'),
	region('2001', 'municipality', '20'),
	region('21', 'county'),
	region('2101', 'municipality', '21'),
	region('2102', 'municipality', '21')
];

test.each([
	['a municipality', ['2101'], ['2101']],
	['a county whose municipalities are all there', ['2101', '2102', '2001'], ['20', '21']],
	['a county beside its own municipality', ['21', '2101'], ['21']],
	['the country and a part', ['00', '2102'], ['SE', '2102']],
	['everything', ALL.map(({ code }) => code), ['SE', '20', '21']]
])('%s', (_, codes, expected) => {
	const shown = ALL.filter(({ code }) => codes.includes(code));
	expect(placesOf(shown, ALL, 'sv').map((place) => (place as { identifier: string }).identifier)).toEqual(expected);
});
