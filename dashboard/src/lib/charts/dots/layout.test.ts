import { describe, expect, test } from 'vitest';
import { decimal, PAIRS } from '../testing.ts';
import { layoutDots, ROW_HEIGHT, TOP, type DotOptions, type DotRow } from './layout.ts';

const row = (id: string, from: number | null, to: number | null): DotRow => ({
	id,
	label: id,
	role: 'other',
	from,
	to
});
const layout = (rows: DotRow[], order: DotOptions['order'] = 'given') => layoutDots({ rows, order, format: decimal });

describe('layoutDots', () => {
	const rows = [row('a', 5, 6), row('b', null, 30), row('c', 1, 9), row('d', 4, null)];

	test.each([
		['given', ['a', 'b', 'c', 'd']],
		['to', ['b', 'c', 'a', 'd']],
		['difference', ['c', 'a', 'b', 'd']]
	] as const)('order %s', (order, expected) => expect(layout(rows, order).rows.map(({ id }) => id)).toEqual(expected));

	test('the scale runs from the lowest to the highest value', () => {
		const [, , c] = layout(rows).rows;
		expect(c!.from!.x).toBe(0);
		expect(layout(rows).rows[1]!.to!.x).toBe(100);
		expect(layout(rows).ticks.map(({ label }) => label)).toEqual(['10', '20', '30']);
	});

	test('rows lie under each other', () => {
		const { rows: placed, height } = layout(rows);
		expect(placed.map(({ y }) => y)).toEqual([0, 1, 2, 3].map((i) => TOP + (i + 0.5) * ROW_HEIGHT));
		expect(height).toBe(TOP + 4 * ROW_HEIGHT);
	});

	test.each([
		['rising', 1, 2, 'left', 'right'],
		['falling', 2, 1, 'right', 'left'],
		['unchanged', 2, 2, 'left', 'right']
	])('the values of a %s pair stand outside it', (_, from, to, fromSide, toSide) => {
		const [placed] = layout([row('a', from, to)]).rows;
		expect([placed!.from!.side, placed!.to!.side]).toEqual([fromSide, toSide]);
	});

	test('a missing value has no mark', () => {
		expect(layout(rows).rows[1]).toMatchObject({ from: null, to: { text: '30,0' } });
		expect(layout([row('a', null, null)])).toMatchObject({ ticks: [], rows: [{ from: null, to: null }] });
	});

	test('one value alone stands in the middle', () => expect(layout([row('a', 5, 5)]).rows[0]!.to!.x).toBe(50));

	test('zero is a value', () => expect(layout([row('a', 0, 4)]).rows[0]!.from).toMatchObject({ x: 0, text: '0,0' }));

	test('keeps room for the longest name', () => {
		const long = layout([...PAIRS, row('Ett mycket långt kommunnamn', 1, 2)]);
		expect(long.left).toBeGreaterThan(layout(PAIRS).left);
	});

	test('leaves the rows it was given as they were', () => {
		const given = [...rows];
		layout(given, 'to');
		expect(given).toEqual(rows);
	});
});
