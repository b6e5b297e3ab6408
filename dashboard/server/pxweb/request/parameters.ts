import * as v from 'valibot';
import { choice, codeList, wholeNumber } from '#lib/server/query/parameters.ts';
import { type Parameters, type Query, readQuery } from '#lib/server/query/read-query.ts';
import { PX_FORMATS } from '../formats/formats.ts';
import { FORMAT_PARAMS } from '../formats/px-format.ts';

/** The language of an answer; the configuration, which has none, takes it too: clients send it with every call. */
export const LANGUAGE = { lang: choice(['sv', 'en'], 'sv') };

/** As many as an integer of the specification can say. */
const MOST = 2 ** 31 - 1;

const PAGE_SIZE = 20;

/** Clients write it as their language does: Python as `True`. */
const flag = v.pipe(
	v.optional(v.pipe(v.string(), v.toLowerCase(), v.picklist(['true', 'false'])), 'false'),
	v.metadata({ allowed: ['true', 'false'] })
);

const text = v.pipe(v.optional(v.string()), v.metadata({ allowed: 'words, separated by spaces' }));

const pastDays = v.pipe(
	v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/), v.transform(Number))),
	v.metadata({ allowed: 'a whole number of days, at least 1' })
);

export const TABLES = {
	...LANGUAGE,
	query: text,
	pastDays,
	includeDiscontinued: flag,
	pageNumber: wholeNumber(1, MOST, 1),
	pageSize: wholeNumber(1, MOST, PAGE_SIZE)
};

/** Addresses of PxWeb's own links name the format of metadata, too. */
export const METADATA = { ...LANGUAGE, defaultSelection: flag, outputFormat: choice(['json-stat2'], 'json-stat2') };

const formatNames = PX_FORMATS.map(({ name }) => name);

const inCanonicalCase = (list: string) =>
	list.split(',').map((given) => FORMAT_PARAMS.find((param) => param.toLowerCase() === given.toLowerCase()) ?? given);

const formatParams = v.pipe(
	v.optional(v.pipe(v.string(), v.transform(inCanonicalCase), v.array(v.picklist(FORMAT_PARAMS)))),
	v.metadata({ allowed: `${FORMAT_PARAMS.join(', ')}; several are separated by commas` })
);

/** How data is written. */
export const FORMAT = {
	...LANGUAGE,
	outputFormat: choice(formatNames, formatNames[0]!),
	outputFormatParams: formatParams
};

const variables = codeList('codes of variables, separated by commas');

/** What a question in an address can say besides values. */
export const DATA = { ...FORMAT, heading: variables, stub: variables };

/** The names of parameters in their own case; PxWeb reads them in any. */
const inOwnCase = (names: string[], name: string): string =>
	names.find((own) => own.toLowerCase() === name.toLowerCase()) ?? name;

/**
 * Reads parameters strictly, whatever the case of their names.
 * @throws Problem 400
 */
export function readParameters<P extends Parameters>(parameters: P, pairs: Iterable<[string, string]>): Query<P> {
	const names = Object.keys(parameters);
	const search = new URLSearchParams([...pairs].map(([name, value]) => [inOwnCase(names, name), value]));
	return readQuery(parameters, search.toString());
}
