import { describe, expect, test } from 'vitest';
import type { ComparisonSetDefinition } from '#db/schema.ts';
import type { Panel } from '../panel.ts';
import { commonYears, comparisonsOf, cutPanel, type Candidate } from './comparisons.ts';

const texts = { sv: '', en: '' };
const set = (code: string, members: ComparisonSetDefinition['members']): ComparisonSetDefinition => ({
	code,
	title: texts,
	rule: texts,
	members
});

/** `2101+C8`: code, whether it took part, group; a `?` at the end: it lacks years. */
const candidate = (short: string): Candidate => ({
	code: short.slice(0, 4),
	countyCode: short.slice(0, 2),
	groupCode: short.slice(5, 7),
	participates: short[4] === '+',
	complete: !short.endsWith('?')
});
const candidates = ['2104+C8', '2132+C8', '2101-B4', '2121-C8', '2580-B3', '2584+C6', '2560-C8', '0114-C8?'].map(
	candidate
);
const found = (...sets: ComparisonSetDefinition[]) => comparisonsOf(sets, candidates);

describe('comparisonsOf', () => {
	test('takes the municipalities that a set names, against all participants', () =>
		expect(found(set('two', { regions: ['2580', '2101'] }))).toEqual([
			{ code: 'two', set: 'two', of: null, participants: ['2104', '2132', '2584'], comparison: ['2101', '2580'] }
		]));

	test('makes one comparison for every county with at least two on both sides', () =>
		expect(found(set('samma-lan', { rule: 'same-county' }))).toEqual([
			{
				...{ code: 'samma-lan-21', set: 'samma-lan', of: '21' },
				...{ participants: ['2104', '2132'], comparison: ['2101', '2121'] }
			}
		]));

	test('and for every group, among those that have every year', () =>
		expect(found(set('grupp', { rule: 'same-group' }))).toMatchObject([
			{ code: 'grupp-C8', of: 'C8', participants: ['2104', '2132'], comparison: ['2121', '2560'] }
		]));

	test('takes everyone else, also those that lack years', () =>
		expect(found(set('alla', { rule: 'all-others' }))[0]!.comparison).toEqual([
			'0114',
			'2101',
			'2121',
			'2560',
			'2580'
		]));

	test('leaves out what repeats an earlier comparison, and what compares with nobody', () => {
		const codes = found(
			set('five', { regions: ['0114', '2101', '2121', '2560', '2580'] }),
			set('alla', { rule: 'all-others' }),
			set('nobody', { regions: ['9999'] })
		).map(({ code }) => code);
		expect(codes).toEqual(['five']);
	});
});

const row = (values: (number | null)[], statuses?: ('..' | null)[]) => ({
	values,
	numerators: values,
	denominators: values,
	...(statuses && { statuses })
});
const panel: Panel = {
	...{ indicator: 'x', sex: 0, basis: 'population', years: [2019, 2020, 2021], ageTo: [64, 64, 65] },
	rows: { a: row([1, 2, 3]), b: row([null, 2, null], [null, null, '..']) }
};

describe('the years of a comparison', () => {
	test.each([
		['those that every municipality has, were it only with a reason', ['a'], ['b'], [2020, 2021]],
		['all, where all have all', ['a'], ['a'], [2019, 2020, 2021]],
		['none, where one is unknown to the source', ['a'], ['c'], []]
	])('%s', (_, participants, comparison, years) =>
		expect(commonYears(panel, { participants, comparison })).toEqual(years)
	);

	test('cut the panel to themselves', () =>
		expect(cutPanel(panel, [2019, 2021])).toMatchObject({
			years: [2019, 2021],
			ageTo: [64, 65],
			rows: { a: { values: [1, 3] }, b: { values: [null, null], statuses: [null, '..'] } }
		}));
});
