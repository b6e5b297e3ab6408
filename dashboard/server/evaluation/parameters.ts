import * as v from 'valibot';
import { PERMUTATIONS, SEED } from '#lib/stats/evaluation/question.ts';
import { BASES, choice, code, SEX_WORDS, span, wholeNumber } from '#lib/server/query/parameters.ts';

/** The largest seed: the random numbers start from 32 bits with a sign. */
const LARGEST_SEED = 2 ** 31 - 1;

const base = v.pipe(
	v.optional(v.union([v.literal('mean'), v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))])),
	v.metadata({ allowed: 'a year, or "mean": the mean of the years before; the last year before when not given' })
);

const comparison = v.pipe(
	v.optional(v.string()),
	v.metadata({ allowed: 'a code of "comparisons" in the answer; the first of them when not given' })
);

/** What an evaluation can be asked: the same for the answer and for the file that reproduces it. */
export const EVALUATION_PARAMETERS = {
	indicator: code('a code of /api/v1/indicators', 'hogutbildade'),
	sex: choice(SEX_WORDS, 'total'),
	basis: choice(BASES, 'population'),
	comparison,
	before: span,
	after: span,
	base,
	seed: wholeNumber(0, LARGEST_SEED, SEED),
	permutations: wholeNumber(0, PERMUTATIONS, PERMUTATIONS)
};
