import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly, slicesOf } from './slices.ts';
import type { Block } from './wanted.ts';

const BLOCK: Block = { regions: ['00', '2101', '2104'], years: [2020, 2021, 2022, 2023] };
const atMost = (cells: number) => (slice: Block) => slice.regions.length * slice.years.length * 16 <= cells;
const shape = ({ regions, years }: Block) => `${regions.length}x${years.join()}`;

test.each([
	[192, ['3x2020,2021,2022,2023']],
	[191, ['3x2020,2021', '3x2022,2023']],
	[95, ['3x2020', '3x2021', '3x2022', '3x2023']],
	[47, ['2x2020', '1x2020', '2x2021', '1x2021', '2x2022', '1x2022', '2x2023', '1x2023']]
])('at most %i cells', (cells, expected) => {
	expect(slicesOf(BLOCK, atMost(cells)).map(shape)).toEqual(expected);
});

test('a limit below one region and year is refused', () => {
	expect(() => slicesOf(BLOCK, atMost(15))).toThrow(
		'/config, maxDataCells: found a limit below the figures of one region and year'
	);
});

test('slices cover the block once and fit, whatever its size', () => {
	const blocks = fc.record({
		regions: fc.uniqueArray(fc.integer({ min: 100, max: 999 }).map(String), { minLength: 1, maxLength: 40 }),
		years: fc.uniqueArray(fc.integer({ min: 1985, max: 2030 }), { minLength: 1, maxLength: 20 })
	});
	fc.assert(
		fc.property(blocks, fc.integer({ min: 16, max: 20_000 }), (block, cells) => {
			const slices = slicesOf(block, atMost(cells));
			expect(slices.every(atMost(cells))).toBe(true);
			const pairs = slices.flatMap(({ regions, years }) =>
				regions.flatMap((region) => years.map((year) => region + year))
			);
			expect(pairs.toSorted()).toEqual(
				block.regions.flatMap((region) => block.years.map((year) => region + year)).toSorted()
			);
		})
	);
});

test.each([
	[5, 2, [3, 2]],
	[7, 3, [2, 3, 2]],
	[4, 4, [1, 1, 1, 1]]
])('%i in %i parts', (length, parts, lengths) => {
	expect(evenly(Array.from({ length }), parts).map((part) => part.length)).toEqual(lengths);
});
