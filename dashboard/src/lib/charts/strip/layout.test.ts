import { describe, expect, test } from 'vitest';
import { NARROWEST_CHART } from '../axis/horizontal.ts';
import { STRIP } from '../testing.evaluation.ts';
import { signed } from '../testing.ts';
import { layoutStrip, nearestDot, type StripOptions, type StripRow } from './layout.ts';
import { SPACE } from './row.ts';

const layout = (changed: Partial<StripOptions> = {}) =>
	layoutStrip({ rows: STRIP, selected: null, axisTitle: 'Förändring, procentenheter', format: signed, ...changed });
const row = (...values: number[]): StripRow => ({
	role: 'participant',
	label: 'Deltog',
	mean: values[0]!,
	meanLabel: 'medel',
	dots: values.map((value, i) => ({ code: String(i), name: `Kommun ${i}`, value }))
});
const namesOf = (changed: Partial<StripOptions> = {}) =>
	layout(changed).rows.map(({ names }) => names.map(({ dot }) => dot.name));

describe('layoutStrip', () => {
	test('all marks are there, on one scale, their places exact', () => {
		const { rows, ticks, zero } = layout();
		expect(rows.map(({ dots }) => dots.length)).toEqual([23, 16]);
		expect(ticks.map(({ label }) => label)).toEqual(['0', '+1', '+2', '+3', '+4']);
		expect(zero).toBe(0);
		for (const { x, value } of rows.flatMap(({ dots }) => dots)) expect(x).toBeCloseTo(25 * value, 1);
	});

	test('no two marks touch in the narrowest chart', () => {
		const { rows, side } = layout();
		const dots = rows.flatMap((each) => each.dots);
		const width = NARROWEST_CHART - 2 * side;
		dots.forEach((a, i) =>
			dots.slice(i + 1).forEach((b) => {
				const [dx, dy] = [(Math.abs(a.x - b.x) / 100) * width, Math.abs(a.y - b.y)];
				expect(Math.max(dx, dy)).toBeGreaterThanOrEqual(SPACE - 0.1);
			})
		);
	});

	test('the means are on the scale too', () => {
		const { rows } = layout();
		expect(rows.map(({ mean }) => mean.x)).toEqual(STRIP.map(({ mean }) => Math.round(2500 * mean) / 100));
		expect(layout({ rows: [{ ...row(2, 3), mean: 9 }] }).rows[0]!.mean.x).toBeLessThanOrEqual(100);
	});

	test.each([
		['far from zero', [20, 21], null],
		['on both sides of zero', [-1, 3], 25]
	])('changes %s', (_, values, zero) => expect(layout({ rows: [row(...values)] }).zero).toBe(zero));

	test('the next row begins where the first ends', () => {
		const [first, second] = layout().rows;
		expect(second!.plotTop).toBeGreaterThan(first!.bottom);
		expect(Math.min(...second!.dots.map(({ y }) => y))).toBeGreaterThan(first!.bottom);
	});

	test('refuses a row without marks', () => {
		expect(() => layout({ rows: [{ ...row(1), dots: [] }] })).toThrow('A strip needs dots: "Deltog" has none.');
		expect(() => layout({ rows: [] })).toThrow('A strip needs dots: no rows.');
	});
});

describe('names', () => {
	test('the ends of each row, where there is room', () =>
		expect(namesOf()).toEqual([
			['Pajala', 'Skellefteå', 'Vilhelmina'],
			['Bjurholm', 'Nordmaling', 'Boden']
		]));

	test('the chosen one is always named, in its own role', () => {
		for (const { code, name } of STRIP[0]!.dots) {
			const [first] = layout({ selected: code }).rows;
			expect(first!.names[0]!.dot).toMatchObject({ name, role: 'selected' });
		}
	});

	test('in a crowd the chosen one has a line of its own, which takes room', () => {
		const [name] = layout({ selected: '2161' }).rows[0]!.names;
		expect(name!.leader).toBeGreaterThan(0);
		expect(layout({ selected: '2161' }).rows[0]!.bottom).toBeGreaterThan(layout().rows[0]!.bottom);
	});

	test('an end is named below where its leader crosses no mark', () => {
		const nordmaling = layout().rows[1]!.names.find(({ dot }) => dot.name === 'Nordmaling');
		expect(nordmaling!.leader).toBeGreaterThan(0);
	});

	test('each is written once, even in a row of one', () => expect(namesOf({ rows: [row(2)] })).toEqual([['Kommun 0']]));
});

describe('nearestDot', () => {
	const { rows } = layout();
	const skellefteå = rows[0]!.dots.find(({ name }) => name === 'Skellefteå')!;
	const x = (skellefteå.x / 100) * 500;

	test.each([
		['on it', 0, 0, '2482'],
		['a finger beside it', 15, 15, '2482'],
		['too far away', 40, 0, null]
	])('%s', (_, dx, dy, code) => expect(nearestDot(rows, x + dx, skellefteå.y + dy, 500)).toBe(code));

	test('the nearer of two', () => {
		const [a, b] = [rows[0]!.dots[13]!, rows[0]!.dots[20]!];
		expect(nearestDot(rows, (a.x / 100) * 500, a.y, 500)).toBe(a.code);
		expect(nearestDot(rows, (b.x / 100) * 500, b.y, 500)).toBe(b.code);
	});
});
