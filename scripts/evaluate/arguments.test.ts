import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const words = (more: string) =>
	`--panel p.csv --unit u --group g --time t --value v --pre 2012-2020 --post 2022-2024 ${more}`.trim().split(' ');

describe('understood', () => {
	test('the shortest form', () =>
		expect(readArguments(words(''))).toMatchObject({
			panel: 'p.csv',
			columns: { unit: 'u', group: 'g', time: 't', value: 'v' },
			options: { before: { from: 2012, to: 2020 }, after: { from: 2022, to: 2024 } },
			json: false
		}));
	test('everything', () =>
		expect(
			readArguments(words('--base 2019 --placebo 2016 --denominator n --permutations 99 --seed 7 --json'))
		).toMatchObject({
			columns: { denominator: 'n' },
			options: { base: 2019, placeboFrom: 2016, permutations: 99, seed: 7 },
			json: true
		}));
	test.each([
		['2019', 2019, 2019],
		['1-3', 1, 3],
		['1990.25-1991.75', 1990.25, 1991.75],
		['2012–2020', 2012, 2020],
		['2012:2020', 2012, 2020],
		['-5--1', -5, -1]
	])('a period %s', (given, from, to) =>
		expect(readArguments(words(`--pre ${given}`)).options.before).toEqual({ from, to })
	);
	test('the mean as base', () => expect(readArguments(words('--base mean')).options.base).toBe('mean'));
	test('a negative base', () => expect(readArguments(words('--base -1')).options.base).toBe(-1));
	test('help needs nothing else', () => expect(readArguments(['--help']).help).toBe(true));
});

describe('refused in one sentence', () => {
	test.each([
		['--panel p.csv --pre 1', 'Missing --unit, --group, --time, --value, --post.'],
		[words('--pre 2020-2012').join(' '), '--pre 2020-2012 ends before it begins.'],
		[words('--post soon').join(' '), '--post "soon" is no period: write two times, as in 2012-2020.'],
		[words('--base first').join(' '), '--base "first" is no number.'],
		[words('--seed 1.5').join(' '), '--seed 1.5 must be a whole number, 0 or more.'],
		[words('--colour red').join(' '), "Unknown option '--colour'. Run with --help"],
		[words('extra').join(' '), "Unexpected argument 'extra'. Run with --help"]
	])('%s', (given, message) => expect(() => readArguments(given.split(' '))).toThrow(message));
});
