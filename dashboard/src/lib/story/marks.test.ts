import { expect, test } from 'vitest';
import { markStory, signedYears } from './marks.ts';

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
