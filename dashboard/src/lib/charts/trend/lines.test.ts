import { describe, expect, test } from 'vitest';
import { linePath, stretches, type Point } from './lines.ts';

const point = (year: number): Point => ({ year, x: (year - 2010) * 10, y: 5, value: 1 });
const points = (...years: (number | null)[]) => years.map((year) => (year === null ? null : point(year)));

describe('stretches', () => {
	test.each([
		['whole', [2010, 2011, 2012], [], [[2010, 2011, 2012]]],
		['a hole', [2010, null, 2012], [], [[2010], [2012]]],
		['holes at the ends', [null, 2011, null], [], [[2011]]],
		['a year that is not there at all', [2010, 2011, 2013], [], [[2010, 2011], [2013]]],
		['a break', [2010, 2011, 2012], [2012], [[2010, 2011], [2012]]],
		['a break after a hole', [2010, null, 2012], [2012], [[2010], [2012]]],
		['a break in the first year', [2010, 2011], [2010], [[2010, 2011]]],
		['nothing', [null, null], [], []]
	])('%s', (_, years, breaks, expected) => {
		const cut = stretches(points(...years), breaks);
		expect(cut.map((stretch) => stretch.map(({ year }) => year))).toEqual(expected);
	});
});

test('the path moves over a break instead of drawing', () =>
	expect(linePath(points(2010, 2011, 2012, 2013), [2012])).toBe('M0,5L100,5M200,5L300,5'));

test('a single year is a dot', () => expect(linePath(points(null, 2011, null), [])).toBe('M100,5Z'));
