import * as v from 'valibot';
import * as members from './members.ts';

/** NaN where the data cannot give a number, which is null in JSON. */
const number = v.nullable(v.number());

/** A share of divisions, or null. */
const probability = v.nullable(v.number());

const CONTRAST = {
	est: members.told(number, "In the series' unit"),
	se: members.told(number, 'Standard error'),
	df: members.told(number, 'Degrees of freedom after Welch and Satterthwaite'),
	t: number,
	p: members.told(number, 'Two-sided'),
	lo: members.told(number, 'Lower end of the 95 per cent interval'),
	hi: members.told(number, 'Upper end of the 95 per cent interval'),
	n1: members.told(members.wholeNumber, 'Participants'),
	n0: members.told(members.wholeNumber, 'Units of the comparison set')
};

const contrast = members.told(
	v.strictObject(CONTRAST),
	'A difference between the means of two groups, participants minus comparison set, with its uncertainty'
);

const CONTRASTS = {
	change: contrast,
	pre_slope_difference: v.nullable(contrast),
	trend_adjusted: v.nullable(contrast),
	slope_change: v.nullable(contrast)
};

const group = members.told(v.picklist([0, 1]), '1 took part, 0 is compared with');
const times = v.array(members.wholeNumber);
const leftOut = v.array(v.strictObject({ unit: v.string(), group, times }));
const byYear = v.pipe(v.string(), v.regex(/^y\d{4}$/));

const eventYear = v.strictObject({
	...CONTRAST,
	band_lo: v.optional(v.number()),
	band_hi: v.optional(v.number())
});

/** Left out where no divisions were asked for, or none can be made. */
const PERMUTATION = {
	permutation_p: v.optional(probability),
	permutation_p_studentized: v.optional(probability),
	permutation_p_raw: v.optional(probability),
	p_two_sided: v.optional(probability),
	p_one_sided: v.optional(probability),
	n_perm: v.optional(members.wholeNumber),
	permutation_exact: v.optional(v.boolean()),
	n_assignments: members.told(v.optional(v.string()), 'In digits: too large for a number'),
	seed: v.optional(members.wholeNumber),
	permutation_p_placebo_studentized: v.optional(probability)
};

/** The result under the names of `npm run evaluate -- … --json`. */
const RECORD = {
	...CONTRAST,
	...PERMUTATION,
	mde_80pct: members.told(number, 'The difference that a comparison as uncertain as this finds four times in five'),
	event_study: v.record(byYear, eventYear),
	event_study_sup_t_factor: number,
	pre_slope_difference: v.nullable(contrast),
	placebo_in_time: v.nullable(contrast),
	leave_one_out: v.nullable(
		v.strictObject({
			min: number,
			min_unit: v.string(),
			max: number,
			max_unit: v.string(),
			most: number,
			most_unit: v.string(),
			decisive: v.array(v.string())
		})
	),
	max_abs_pre_first_difference: number,
	breakdown: v.record(byYear, number),
	trend_adjusted: v.nullable(contrast),
	slope_change: v.nullable(contrast),
	log_odds: v.nullable(v.strictObject({ ...CONTRASTS, left_out: leftOut })),
	weighted: v.nullable(v.strictObject(CONTRASTS)),
	pre: times,
	post: times,
	left_out: leftOut,
	units: v.array(
		v.strictObject({
			unit: v.string(),
			group,
			before: v.number(),
			after: v.number(),
			change: v.number(),
			pre_slope: v.nullable(v.number())
		})
	)
};

/** What `recordOf` gives; names that carry their years stand beside these. */
export type EvaluationRecord = v.InferInput<v.StrictObjectSchema<typeof RECORD, undefined>>;

const named = v.strictObject({ code: v.string(), name: v.string() });
const of = members.told(
	v.nullable(v.string()),
	'The county or municipality group whose participants are compared; null: all'
);
const span = members.spanOf('First and last year');

const shortened = v.strictObject({
	period: v.picklist(['before', 'after']),
	why: members.told(
		v.picklist(['years', 'break']),
		'years: there are no figures for all of them; break: the ages change within'
	),
	asked: span,
	used: span
});

/** The answer to a question: the question as it was understood, who is compared with whom, and the result. */
export const evaluationAnswer = v.objectWithRest(
	{
		indicator: v.string(),
		sex: members.sex,
		basis: members.basis,
		unit: members.unit,
		valueType: members.calculated,
		sourceTables: members.sourceTables,
		ages: members.spanOf('Ages that all years of the comparison share'),
		comparison: v.strictObject({ code: v.string(), set: v.string(), of, title: members.texts, rule: members.texts }),
		comparisons: members.told(
			v.array(v.strictObject({ code: v.string(), of, title: members.texts })),
			'Every comparison that can be asked for'
		),
		periods: v.strictObject({ before: span, after: span, shortened: v.array(shortened) }),
		base: members.told(v.union([members.wholeNumber, v.literal('mean')]), 'What the event study compares with'),
		groups: v.strictObject({ participants: v.array(named), comparison: v.array(named) }),
		leftOut: members.told(
			v.array(v.strictObject({ ...named.entries, group, years: times })),
			'Who lacks a year, and which'
		),
		permalink: members.path('Path of the page that shows the result'),
		...RECORD
	},
	members.told(v.unknown(), 'Names that carry their years, such as did_pre2015_2019_post2022_2025: the same numbers')
);
