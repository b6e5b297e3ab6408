import { expect, test } from 'vitest';
import { bundledVocabulary, gatherAll, latin1, smallTable, sourceOf } from '../testing.ts';
import { expectRatiosLikeCounts } from './ratios-and-counts.ts';

const HEADER = 'region_code,year,sex,measure,age_from,age_to,numerator,denominator,source_table,status';

/** Ten women and ten men at each level: 40 of 160 have level 6 or 7. */
function compare(ratio: string, figure: (row: number) => string | number = () => 10) {
	const table = sourceOf(latin1(smallTable({ figure })));
	const { counts, ratios } = gatherAll(table, sourceOf(`${HEADER}\n${ratio}`, 'ratios.csv'));
	return () => expectRatiosLikeCounts(counts, ratios, bundledVocabulary());
}

test.each([
	['the sums agree', '2180,2018,1+2,eftergymnasial_minst_3_ar,16,74,40,160,TAB3981,summed'],
	['the ages are others', '2180,2018,1+2,eftergymnasial_minst_3_ar,25,64,4,16,TAB3981,read'],
	['the table is another', '2180,2018,1+2,eftergymnasial_minst_3_ar,16,74,4,16,TAB5956,read'],
	['there are no counts of that region', '2181,2018,1+2,eftergymnasial_minst_3_ar,16,74,4,16,TAB3981,read']
])('accepted where %s', (_, ratio) => expect(compare(ratio)).not.toThrow());

test('accepted where a count is missing', () =>
	expect(
		compare('2101,2018,1+2,forgymnasial,16,74,4,16,TAB3981,read', (row) => (row === 0 ? '..' : 10))
	).not.toThrow());

test('refused where they differ', () =>
	expect(compare('2180,2018,1+2,eftergymnasial_minst_3_ar,16,74,41,160,TAB3981,summed')).toThrow(
		'ratios.csv, row 2, column 7 "numerator": found 41 of 160 for "2180 Gävle", "eftergymnasial_minst_3_ar", ages 16–74, 2018; ' +
			'expected 40 of 160, the sum of the counts in the other files. Take the older of the two away.'
	));
