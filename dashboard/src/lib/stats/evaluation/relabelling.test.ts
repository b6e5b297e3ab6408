import { describe, expect, test } from 'vitest';
import { divisions, drawDivisions, listDivisions } from './relabelling.ts';

test.each([
	[8, 4, 70n],
	[39, 16, 37_711_260_990n],
	[39, 23, 37_711_260_990n],
	[5, 0, 1n],
	[5, 5, 1n]
])('%i units, %i chosen', (units, size, ways) => expect(divisions(units, size)).toBe(ways));

function collect(run: (visit: (members: Int32Array) => void) => void): string[] {
	const found: string[] = [];
	run((members) => found.push([...members].sort((a, b) => a - b).join()));
	return found;
}

describe('listing', () => {
	test('every choice once', () => {
		const found = collect((visit) => listDivisions(6, 3, visit));
		expect(new Set(found).size).toBe(20);
		expect(found).toHaveLength(20);
	});
	test('a group of one', () => expect(collect((visit) => listDivisions(3, 1, visit))).toEqual(['0', '1', '2']));
});

describe('drawing', () => {
	const draw = (seed: number, count = 6000) => collect((visit) => drawDivisions(5, 2, count, seed, visit));
	test('the same seed draws the same', () => expect(draw(7)).toEqual(draw(7)));
	test('another seed draws others', () => expect(draw(7)).not.toEqual(draw(8)));
	test('every choice is as likely as any other', () => {
		const counts = new Map<string, number>();
		for (const choice of draw(1)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
		expect(counts.size).toBe(10);
		// 600 expected of each, standard deviation 23
		for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(100);
	});
});
