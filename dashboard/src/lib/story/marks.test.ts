import { expect, test } from 'vitest';
import { markStory, marksByYear, signedYears } from './marks.ts';

const marks = [
	{ text: 'Hopp.', regions: ['2583', '2518'], years: [2017] },
	{ text: 'Okänd.', regions: ['2482'], years: [2023, 2024] }
];

test.each([
	[['2583'], [2017], ['* Hopp.']],
	[
		['2482', '2518'],
		[2017, 2023, 2024],
		['* Hopp.', '* Okänd.']
	],
	[['00'], [], []]
])('of %j: years for the drawing and sentences with its sign', (regions, years, notes) =>
	expect(markStory(marks, regions)).toEqual({ years, notes })
);

test('of each year: who carries the sign, and the sentences', () =>
	expect(marksByYear([...marks, { text: 'Åter.', regions: ['2583'], years: [2023] }], [2017, 2018, 2023])).toEqual({
		2017: { signs: { 2583: '*', 2518: '*' }, notes: ['* Hopp.'] },
		2018: { signs: {}, notes: [] },
		2023: { signs: { 2482: '*', 2583: '*' }, notes: ['* Okänd.', '* Åter.'] }
	}));

test('the table carries the sign at its years', () => {
	const table = {
		columns: ['År', '%'],
		rows: [
			['2017', '10,0'],
			['2016', '12,0']
		]
	};
	expect(signedYears(table, { years: [2017], notes: [] }).rows).toEqual([
		['2017 *', '10,0'],
		['2016', '12,0']
	]);
});
