import { Problem, problemBody } from '#lib/server/query/problem.ts';
import { type Parameters, readQuery } from '#lib/server/query/read-query.ts';
import { EXTRACT_TABLES } from '#lib/server/extract/tables.ts';
import { DESCRIPTIONS, FORMATS } from '../files/formats/formats.ts';
import { ZIPS } from '../files/offered.ts';
import { PER_MINUTE } from '../http/limit-downloads.ts';
import { ADDRESSES } from './addresses.ts';
import { parametersOf, type QueryParameter } from './openapi/parameters.ts';
import { series } from './series.ts';

/** A parameter as a page tells of it. */
export interface ToldParameter {
	name: string;
	required: boolean;
	/** The values of a closed list, otherwise none. */
	values: string[];
	/** Several values may stand there, separated by commas. */
	isList: boolean;
	/** What it is when it is not given; null where that is no single value. */
	fallback: string | null;
	/** Lowest and highest number. */
	range: [number, number] | null;
	/** In English, where no list of values says it. */
	words: string | null;
}

function toldParameter({ name, required, schema, description }: QueryParameter): ToldParameter {
	const { type, items, minimum, maximum } = schema as { type?: string; items?: { enum?: string[] } } & Partial<
		Record<'minimum' | 'maximum', number>
	>;
	return {
		...{ name, required, words: description ?? null },
		values: (schema.enum as string[] | undefined) ?? items?.enum ?? [],
		isList: type === 'array',
		fallback: schema.default === undefined ? null : String(schema.default),
		range: minimum === undefined || maximum === undefined ? null : [minimum, maximum]
	};
}

const told = (parameters: Parameters): ToldParameter[] => parametersOf(parameters).map(toldParameter);

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/** What the API answers to a question that is wrong in two ways. */
function exampleProblem() {
	const query = 'indicator=hogutbildade&sex=boys&year=2020';
	const path = `/api/v1${series.path}?${query}`;
	try {
		readQuery(series.parameters, query);
	} catch (error) {
		if (error instanceof Problem) return { path, body: JSON.stringify(problemBody(error, path), null, 2) };
		throw error;
	}
	throw new Error(`${path} is no example of a problem any more: it is answered.`);
}

/** Everything that the page about the API tells, from the descriptions that also check, answer and document. */
export const describeApi = () => ({
	perMinute: PER_MINUTE,
	problem: exampleProblem(),
	answers: ADDRESSES.filter(({ path }) => !path.startsWith('/api/v1/files/')).map(
		({ path, summary, example, parameters, limited }) => ({
			...{ path, summary, limited },
			example: withQuery(path, example),
			parameters: told(parameters)
		})
	),
	tables: EXTRACT_TABLES.map(({ name, summary, parameters }) => ({ name, summary, parameters: told(parameters) })),
	formats: [...FORMATS, ...DESCRIPTIONS].map(({ ending, summary, parameters }) => ({
		ending,
		summary,
		parameters: told(parameters)
	})),
	zips: ZIPS.map(({ path, summary }) => ({ path: `/api/v1/files${path}`, summary }))
});

export type ApiDescription = ReturnType<typeof describeApi>;
