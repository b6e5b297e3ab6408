import { expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { choice, code, codeList, SEX_WORDS, year } from './parameters.ts';
import { readQuery } from './read-query.ts';

const parameters = {
	indicator: code('an indicator'),
	region: codeList('codes'),
	sex: choice(SEX_WORDS, 'total'),
	from: year
};

test.each([
	['indicator=a', { indicator: 'a', sex: 'total' }],
	['indicator=a&sex=women&from=2010', { indicator: 'a', sex: 'women', from: 2010 }],
	['indicator=a&region=2180,0114', { indicator: 'a', sex: 'total', region: ['2180', '0114'] }],
	['indicator=a&region=2180%2C2180', { indicator: 'a', sex: 'total', region: ['2180'] }],
	['indicator=a&region=&sex=', { indicator: 'a', sex: 'total' }]
])('reads %s', (query, expected) => expect(readQuery(parameters, query)).toEqual(expected));

function faultsOf(query: string) {
	try {
		readQuery(parameters, query);
	} catch (problem) {
		return (problem as Problem).faults.map(({ parameter, asked }) => [parameter, asked]);
	}
	return [];
}

test.each([
	['', [['indicator', null]]],
	['indicator=a&indicator=b', [['indicator', 'a and b']]],
	['indicator=a&sex=boys', [['sex', 'boys']]],
	['indicator=a&from=20100', [['from', '20100']]],
	['indicator=a&from=-100', [['from', '-100']]],
	['indicator=a&colour=red', [['colour', 'red']]],
	['indicator=a&__proto__=x', [['__proto__', 'x']]],
	[
		'sex=x&colour=red',
		[
			['colour', 'red'],
			['indicator', null],
			['sex', 'x']
		]
	]
])('refuses "%s"', (query, expected) => expect(faultsOf(query)).toEqual(expected));

test('says what is allowed', () => {
	expect(() => readQuery(parameters, 'indicator=a&sex=boys')).toThrow(
		expect.objectContaining({ faults: [{ parameter: 'sex', asked: 'boys', allowed: SEX_WORDS }] })
	);
});
