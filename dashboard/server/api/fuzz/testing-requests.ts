import fc from 'fast-check';
import type { openapiDocument } from '../openapi/document.ts';
import type { QueryParameter } from '../openapi/parameters.ts';

export type OpenApi = ReturnType<typeof openapiDocument>;

/** What of a document the requests are made of. */
export interface Asked {
	paths: Record<string, { parameters: QueryParameter[] }>;
}

/** A request as it goes over the wire. */
export interface FuzzRequest {
	method: string;
	/** Path and query, exactly as written. */
	path: string;
	headers: Record<string, string>;
}

/** Values that the data knows, by the parameter's name: a schema cannot say them. */
export type KnownValues = Record<string, string[]>;

/** What has broken programs before. */
const HOSTILE = [
	...['\0', '__proto__', 'constructor', 'toString', 'NaN', 'Infinity', '-0', '1e308', '0x10', '٢٠٢٠', '２０２０'],
	...["' OR 1=1 --", '"; drop table region; --', '<script>', '../../etc/passwd', '${7*7}', '\r\nX-Injected: 1'],
	...['a'.repeat(3000), ','.repeat(500), '2161,'.repeat(400), '𝕏', '\uD800', '\uFEFF', 'county:', 'group:__proto__'],
	...['null', 'undefined', '[]', '{}', '%', '%00', '*', '?', 'TOP(1)']
];

const hostile = fc.oneof(
	fc.constantFrom(...HOSTILE),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 6 })
);

/** A lone surrogate cannot be written in an address. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

const years = fc.integer({ min: 2008, max: 2027 }).map(String);

/** The words that a parameter may be made of: those of the data, of which only some fit, or those of its schema. */
function wordsOf({ name, schema }: QueryParameter, known: KnownValues): string[] | undefined {
	const { pattern, items, enum: own } = schema as { pattern?: string; items?: { enum?: string[] }; enum?: string[] };
	const fitting = known[name]?.filter((word) => pattern === undefined || new RegExp(pattern).test(word));
	return fitting ?? own ?? items?.enum;
}

/** A value that the schema allows. */
function valid(parameter: QueryParameter, known: KnownValues): fc.Arbitrary<string> {
	const { type, minimum, maximum } = parameter.schema as { type?: string; minimum: number; maximum: number };
	if (type === 'integer') {
		const small = fc.integer({ min: minimum, max: Math.min(maximum, 50) });
		return fc.oneof(small, fc.constantFrom(minimum, maximum)).map(String);
	}
	const words = wordsOf(parameter, known);
	if (!words) return years;
	const word = fc.constantFrom(...words);
	return type === 'array' ? fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join()) : word;
}

/** Changes that keep a value looking right. */
const BENDS: ((value: string) => string)[] = [
	(value) => `${value},`,
	(value) => ` ${value}`,
	(value) => value.toUpperCase(),
	(value) => `${value}${value}`,
	(value) => value.slice(1),
	(value) => `-${value}`,
	(value) => `${value}\0`,
	(value) => `${value},${value}`,
	() => ''
];

const nearly = (parameter: QueryParameter, known: KnownValues) =>
	fc.tuple(valid(parameter, known), fc.constantFrom(...BENDS)).map(([value, bend]) => bend(value));

/** One parameter, or nothing; what is needed is seldom left out. */
function written(parameter: QueryParameter, known: KnownValues): fc.Arbitrary<string[]> {
	const { name, required } = parameter;
	const value = fc.oneof(
		{ weight: 12, arbitrary: valid(parameter, known) },
		{ weight: 1, arbitrary: nearly(parameter, known) },
		{ weight: 1, arbitrary: hostile }
	);
	return fc.oneof(
		{ weight: required ? 1 : 12, arbitrary: fc.constant<string[]>([]) },
		{ weight: required ? 20 : 8, arbitrary: value.map((text) => [`${name}=${encode(text)}`]) },
		{ weight: 1, arbitrary: fc.constantFrom('', '%', '%zz', '%E0%A4%A').map((text) => [`${name}=${text}`]) }
	);
}

/** What no address knows. */
const stray = fc.oneof(
	{ weight: 30, arbitrary: fc.constant([]) },
	{ weight: 1, arbitrary: fc.tuple(hostile, hostile).map(([name, value]) => [`${encode(name)}=${encode(value)}`]) },
	{
		weight: 1,
		arbitrary: fc.constantFrom('%', '=', '&', '?', '=&=', '__proto__[x]=1', '#', '%00=%00').map((text) => [text])
	}
);

function query(parameters: QueryParameter[], known: KnownValues): fc.Arbitrary<string> {
	const parts = [...parameters.map((parameter) => written(parameter, known)), stray];
	const repeated = fc.oneof({ weight: 20, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
	return fc.tuple(repeated, ...parts).map(([twice, ...lists]) => {
		const given = (lists as string[][]).flat();
		return (twice ? [...given, ...given.slice(0, 1)] : given).join('&');
	});
}

const method = fc.oneof(
	{ weight: 20, arbitrary: fc.constant('GET') },
	{ weight: 2, arbitrary: fc.constantFrom('HEAD', 'OPTIONS') },
	{ weight: 1, arbitrary: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND') }
);

const headers = fc.record(
	{
		'accept-encoding': fc.constantFrom(
			'br',
			'gzip',
			'gzip, deflate, br, zstd',
			'deflate',
			'identity',
			'*',
			'br;q=0',
			';;q'
		),
		'if-none-match': fc.constantFrom('*', 'W/"x"', '"', ', ,', 'W/', '"a", W/"b"'),
		accept: fc.constantFrom('application/json', 'image/png', '*/*;q=0', ';', 'text/csv'),
		range: fc.constantFrom('bytes=0-1', 'bytes=5-1', 'bytes=-', 'lines=1', 'bytes=0-1,3-4'),
		origin: fc.constantFrom('https://example.org', 'null', '*'),
		'x-forwarded-for': fc.constantFrom('192.0.2.1', 'x', '1.2.3.4, 5.6.7.8', '::1', ','),
		'x-forwarded-host': fc.constantFrom('example.org', '', '/', 'a b'),
		'x-forwarded-proto': fc.constantFrom('https', 'javascript', ''),
		'cache-control': fc.constantFrom('no-cache', 'max-age=0'),
		'content-type': fc.constantFrom('application/json', 'multipart/form-data')
	},
	{ requiredKeys: [] }
);

/** Most requests carry none of the headers that change the answer. */
const someHeaders = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: headers });

/** Paths that almost are one, or were never one. */
const strangePath = (paths: string[]) =>
	fc.oneof(
		fc
			.tuple(
				fc.constantFrom(...paths),
				fc.constantFrom('/', '//', '%00', '/x', '%', ';a=b', '.csv', '%2f', '/..', '%E0%A4%A')
			)
			.map(([path, end]) => path + end),
		fc.constantFrom(...paths).map((path) => path.replace('v1', 'V1')),
		hostile.map((text) => `/api/v1/${encode(text)}`),
		hostile.map((text) => `/api/v1/files/${encode(text)}.csv`)
	);

/** More where there is more to ask, less where an answer takes a thousand times as long as one from memory. */
const weightOf = (path: string, parameters: QueryParameter[]): number =>
	/evaluation|\/files\//.test(path) ? 2 : 1 + parameters.length;

/**
 * Requests to every operation of the document: most of them right or nearly so, some hostile, some to addresses that
 * it does not have.
 */
export function fuzzRequests({ paths }: Asked, known: KnownValues): fc.Arbitrary<FuzzRequest> {
	const documented = Object.entries(paths).map(([path, { parameters }]) => ({
		weight: weightOf(path, parameters),
		arbitrary: query(parameters, known).map((text) => (text === '' ? path : `${path}?${text}`))
	}));
	const path = fc.oneof(
		{ weight: 15, arbitrary: fc.oneof(...documented) },
		{ weight: 1, arbitrary: strangePath(Object.keys(paths)) }
	);
	return fc.record({ method, path, headers: someHeaders });
}
