import { expect, test } from 'vitest';
import { goal, grouped, kilobytes, milliseconds, timingRow } from './section.ts';

test.each([
	[milliseconds(0.12345), '0.123 ms'],
	[milliseconds(1234.5), '1230 ms'],
	[kilobytes(21_188), '21.2 kB'],
	[grouped(1_234_567.8), '1 234 568']
])('%s', (written, expected) => expect(written).toBe(expected));

test.each([
	[90, ['≤ 90 kB', 'met']],
	[91, ['≤ 90 kB', '**not met**']]
])('a value of %i against a goal of 90', (value, expected) =>
	expect(goal(value, 90, (limit) => `${limit} kB`)).toEqual(expected)
);

test('a timing without goals leaves the cells empty', () =>
	expect(timingRow('map', { median: 0.2, p99: 0.4, runs: 1000 }, { median: 0.3, p99: null })).toEqual([
		'map',
		'0.2 ms',
		'≤ 0.3 ms',
		'met',
		'0.4 ms',
		'',
		'',
		'1 000'
	]));
