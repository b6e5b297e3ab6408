import * as v from 'valibot';
import type { Basis, Sex } from '#db/schema.ts';

/** The words for sex in URLs, answers and files. */
export const SEX_WORDS = ['total', 'men', 'women'] as const;
export type SexWord = (typeof SEX_WORDS)[number];

/** `women` → 2, SCB's code; `total` is our 0. */
export const sexOf = (word: SexWord): Sex => SEX_WORDS.indexOf(word) as Sex;
export const sexWord = (sex: Sex): SexWord => SEX_WORDS[sex];

/** The words for what a share is a share of: of everybody, or of those whose level is known. */
export const BASES = ['population', 'known'] as const satisfies Basis[];

/**
 * What a schema tells of itself, in its metadata. `allowed`: the values, or words for them, shown to whoever asked
 * wrongly. `written`: JSON Schema of what stands in the address, where the schema that reads it as text tells less;
 * an array is written as one value with commas.
 */
export interface ParameterMetadata {
	allowed: string | readonly string[];
	written?: Record<string, unknown>;
	[more: string]: unknown;
}

/** One of a closed list of words; `fallback` when it is not given. */
export const choice = <const T extends readonly string[]>(allowed: T, fallback: T[number]) =>
	v.pipe(v.optional(v.picklist(allowed), fallback), v.metadata({ allowed }));

const split = (list: string) => [...new Set(list.split(','))];

/** Some of a closed list of words, separated by commas; undefined when not given. */
export const choiceList = <const T extends readonly string[]>(allowed: T) =>
	v.pipe(
		v.optional(v.pipe(v.string(), v.transform(split), v.array(v.picklist(allowed)))),
		v.metadata({
			allowed: `${allowed.join(', ')}; several are separated by commas`,
			written: { type: 'array', items: { enum: allowed } }
		} satisfies ParameterMetadata)
	);

/** A code that is looked up later, when the database is at hand. */
export const code = (allowed: string, example?: string) =>
	v.pipe(
		v.string(),
		v.metadata({
			allowed,
			written: { type: 'string', ...(example && { examples: [example] }) }
		} satisfies ParameterMetadata)
	);

/** Codes separated by commas, without repetitions; undefined when not given. */
export const codeList = (allowed: string, example: readonly string[] = []) =>
	v.pipe(
		v.optional(v.pipe(v.string(), v.transform(split))),
		v.metadata({
			allowed,
			written: { type: 'array', items: { type: 'string' }, ...(example.length > 0 && { examples: [example] }) }
		} satisfies ParameterMetadata)
	);

/** A year of four digits, or nothing. */
export const year = v.pipe(
	v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))),
	v.metadata({ allowed: 'a year of four digits, e.g. 2010' })
);

/** Two years in order, or one; undefined when not given. */
export const span = v.pipe(
	v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{4}(-\d{4})?$/),
			v.transform((text) => ({ from: Number(text.slice(0, 4)), to: Number(text.slice(-4)) })),
			v.check(({ from, to }) => from <= to)
		)
	),
	v.metadata({ allowed: 'two years in order, e.g. 2015-2019, or one' })
);

/** A whole number between two others, these included. */
export const wholeNumber = (least: number, most: number, fallback: number) =>
	v.pipe(
		v.optional(
			v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.minValue(least), v.maxValue(most)),
			String(fallback)
		),
		v.metadata({
			allowed: `a whole number from ${least} to ${most}; ${fallback} when not given`,
			written: { type: 'integer', minimum: least, maximum: most, default: fallback }
		} satisfies ParameterMetadata)
	);

export const indicatorList = codeList('codes of /api/v1/indicators, separated by commas', ['hogutbildade']);
/** How regions are named in a request. */
export const REGION_WORDS =
	'codes of /api/v1/regions (00, two digits a county, four a municipality), "study", "participants", "municipalities", "counties", "all", "county:" or "group:" and a code for its municipalities; several are separated by commas';

export const regionList = codeList(REGION_WORDS, ['2161', 'county:25', '00']);
