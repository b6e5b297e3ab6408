import { expect, test } from 'vitest';
import type { Variable } from '../tables/px-table.ts';
import { expand } from './expressions.ts';

const of = (code: string, codes: string, role?: 'time'): Variable => ({
	...{ code, label: code, role },
	categories: codes.split(' ').map((code) => ({ code, label: code }))
});

const REGION = of('Region', '00 0114 2101 2161 2580 2584');
const TIME = of('Tid', '2019 2020 2021 2022 2023', 'time');
const LEVEL = of('UtbildningsNiva', '1 6 7 US');

test.each<[string, Variable, string]>([
	['2161', REGION, '2161'],
	['us', LEVEL, 'US'],
	['*', REGION, '00 0114 2101 2161 2580 2584'],
	['21*', REGION, '2101 2161'],
	['*01', REGION, '2101'],
	['*1*', REGION, '0114 2101 2161'],
	['**', LEVEL, '1 6 7 US'],
	['*s', LEVEL, 'US'],
	['21?1', REGION, '2101 2161'],
	['??', REGION, '00'],
	['????', REGION, '0114 2101 2161 2580 2584'],
	['TOP(2)', TIME, '2022 2023'],
	['top(2,1)', TIME, '2021 2022'],
	['TOP(2)', REGION, '00 0114'],
	['TOP(1, 2)', REGION, '2101'],
	['TOP(99999999999999999999999)', TIME, '2019 2020 2021 2022 2023'],
	['BOTTOM(2)', TIME, '2019 2020'],
	['BOTTOM(2,1)', TIME, '2020 2021'],
	['BOTTOM(2)', REGION, '2580 2584'],
	['RANGE(2020,2022)', TIME, '2020 2021 2022'],
	['Range(2022,2020)', TIME, '2020 2021 2022'],
	['RANGE(6,us)', LEVEL, '6 7 US'],
	['FROM(2022)', TIME, '2022 2023'],
	['TO(2020)', TIME, '2019 2020'],
	['to(2019)', TIME, '2019']
])('%s', (expression, variable, codes) => expect(expand(expression, variable).join(' ')).toBe(codes));

test.each<[string, Variable, string]>([
	['', TIME, 'non-existent-value'],
	['2018', TIME, 'non-existent-value'],
	['9*', TIME, 'non-existent-value'],
	['?', TIME, 'non-existent-value'],
	['TOP(1,5)', TIME, 'non-existent-value'],
	['FROM(2018)', TIME, 'non-existent-value'],
	['RANGE(2018,2020)', TIME, 'non-existent-value'],
	['__proto__', TIME, 'non-existent-value'],
	['FIRST(1)', TIME, 'non-existent-value'],
	['TOP(0)', TIME, 'illegal-expression'],
	['TOP(-1)', TIME, 'illegal-expression'],
	['TOP()', TIME, 'illegal-expression'],
	['TOP(1', TIME, 'illegal-expression'],
	['TOP(1,2,3)', TIME, 'illegal-expression'],
	['TOP(1)x', TIME, 'illegal-expression'],
	['RANGE(2020)', TIME, 'illegal-expression'],
	['FROM(2020,2021)', TIME, 'illegal-expression'],
	['2*1', TIME, 'illegal-expression'],
	['*2*1*', TIME, 'illegal-expression'],
	['2?*', TIME, 'illegal-expression']
])('%s is refused', (expression, variable, kind) =>
	expect(() => expand(expression, variable)).toThrow(expect.objectContaining({ kind }))
);
