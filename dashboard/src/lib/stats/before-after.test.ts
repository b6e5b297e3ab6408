import { expect, test } from 'vitest';
import { beforeAfter } from './before-after.ts';

const periods = {
	before: { from: 2018, to: 2019 },
	transition: { from: 2020, to: 2020 },
	after: { from: 2021, to: 2022 }
};
const years = [2018, 2019, 2020, 2021, 2022];

test.each([
	['both means and their difference', [64, 64, 64, 64, 64], [10, 12, 99, 14, 16], { before: 11, after: 15, change: 4 }],
	['a missing year', [64, 64, 64, 64, 64], [10, null, 99, 14, 16], { before: null, after: 15, change: null }],
	['a break between', [64, 64, 64, 65, 65], [10, 12, 99, 14, 16], { before: 11, after: 15, change: null }],
	['a break inside a period', [64, 64, 64, 64, 65], [10, 12, 99, 14, 16], { before: 11, after: null, change: null }]
])('%s', (_, ageTo, values, expected) => expect(beforeAfter({ years, ageTo }, values, periods)).toEqual(expected));
