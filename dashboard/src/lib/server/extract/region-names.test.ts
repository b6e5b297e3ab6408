import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '#db/testing.ts';
import { regionsOf, selectRegions } from '#lib/server/query/selection.ts';
import { extractChoices } from './choices.ts';
import { regionNames } from './region-names.ts';

const db = await createTestDatabase();
afterAll(() => db.destroy());
const regions = await regionsOf(db);
const offered = (await extractChoices(db)).regions.indicators;

test.each([
	['one', ['2161'], ['2161']],
	['the country and one', ['2161', '00'], ['00', '2161']],
	['everything', regions.map(({ code }) => code), ['all']],
	['a group whose members are all there', ['study'], ['study']],
	['a group and the country', ['participants', '00'], ['participants', '00']],
	['a county', ['county:21', '00'], ['county:21', '00']]
])('%s', async (_, asked, expected) => {
	const codes = (await selectRegions(db, asked)).map(({ code }) => code);
	expect(regionNames(codes, regions, offered)).toEqual(expected);
});

test.each(regions.map((_, at) => at))(
	'%i regions without others: the same regions, in the order offered',
	async (at) => {
		const codes = regions.filter((_, index) => index !== at && index % 3 !== at % 3).map(({ code }) => code);
		const covered = codes.filter((code) => offered.includes(code));
		const names = regionNames(covered, regions, offered);
		expect((await selectRegions(db, names)).map(({ code }) => code)).toEqual(covered);
		expect(offered.filter((name) => names.includes(name))).toEqual(names);
	}
);
