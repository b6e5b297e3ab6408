import fc from 'fast-check';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { createExtractDatabase } from '../files/formats/testing-extract.ts';
import { FORMAT_PARAMS } from './formats/px-format.ts';
import { BASE, pxwebApp } from './testing-pxweb.ts';
import { faultsOf, shapeOf } from './testing-shapes.ts';

/** The same requests in every run, so that a failure is one of the change; another seed looks elsewhere. */
const SEED = Number(process.env.FUZZ_SEED ?? 2021);
const RUNS = Number(process.env.FUZZ_RUNS ?? 3000);

const db = await createExtractDatabase();
const server = pxwebApp(db).listen(0, '127.0.0.1');
const agent = new Agent({ keepAlive: true });
afterAll(async () => {
	agent.destroy();
	server.close();
	await db.destroy();
});

interface Asked {
	method: string;
	path: string;
	headers: Record<string, string>;
	body?: string;
}

interface Answered {
	status: number;
	type: string;
	headers: Record<string, string | string[] | undefined>;
	bytes: Buffer;
}

function send({ method, path, headers, body }: Asked): Promise<Answered> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const asked = request({ port, host: '127.0.0.1', method, path, headers, agent }, (res) => {
			const chunks: Buffer[] = [];
			res.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
			const type = String(res.headers['content-type'] ?? '');
			const answer = { status: res.statusCode!, type, headers: res.headers };
			res.on('end', () => resolve({ ...answer, bytes: Buffer.concat(chunks) }));
		});
		asked.on('error', reject).end(body);
	});
}

const hostile = fc.oneof(
	fc.constantFrom('__proto__', 'constructor', '\0', '%', '*', '?', '[', ']', '[TOP(1', 'TOP(', '(((((', ',,,', '٢٠٢٠'),
	fc.constantFrom('TOP(0)', 'TOP(-1)', 'TOP(1e9)', 'RANGE(,)', 'FROM()', '*'.repeat(1000), '?'.repeat(1000)),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 6 })
);

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Mostly this, seldom that. */
const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>, weight = 12) =>
	fc.oneof({ weight, arbitrary: right }, { weight: 1, arbitrary: wrong });

const SHARED = {
	Region: ['*', '21*', '2161', '2161,2580', '00', '????', '[RANGE(2101,2580)]', 'TOP(2)', '*1'],
	Tid: ['*', 'TOP(1)', '[TOP(2,1)]', '2022', 'FROM(2021)', 'BOTTOM(1)', '202*']
};
const COUNTS = {
	...SHARED,
	UtbildningsNiva: ['*', '6', 'TO(6)', ''],
	Kon: ['*', '2', '?'],
	ContentsCode: ['*', 'uf0506a1']
};
const VALUES: Record<string, Record<string, string[]>> = {
	TAB3981: { ...COUNTS, Alder: ['*', 'tot16-74', ''] },
	tab6534: { ...COUNTS, Alder: ['*', '30', '95+'] },
	hogutbildade: {
		...SHARED,
		Kon: ['*', '1+2', ''],
		Underlag: ['*', 'known', ''],
		ContentsCode: ['value', '*', 'age*']
	},
	'kvinnor-minus-man': { ...SHARED, Kon: ['*', ''], Underlag: ['population', ''], ContentsCode: ['numerator,value'] }
};
const TABLES = Object.keys(VALUES);
const MANDATORY = ['Region', 'ContentsCode', 'Tid', 'Alder'];

/** A value or more of each variable that is needed, and of some that are not; some fit, some do not. */
const selectionOf = (values: Record<string, string[]>) =>
	fc
		.tuple(
			...Object.entries(values).map(([code, values]) =>
				fc.record({
					code: mostly(fc.constantFrom(code, code.toLowerCase()), hostile, 60),
					value: mostly(fc.constantFrom(...values), hostile, 25),
					isGiven: MANDATORY.includes(code) ? mostly(fc.constant(true), fc.constant(false), 40) : fc.boolean()
				})
			)
		)
		.map((each) => each.filter(({ isGiven }) => isGiven));

/** A table, or what is none, and a selection of it. */
const question = fc.constantFrom(...TABLES).chain((id) =>
	fc.record({
		path: mostly(fc.constant(id), hostile, 30).map((id) => `/tables/${encode(id)}/data`),
		selection: selectionOf(VALUES[id]!)
	})
);

const placement = fc.subarray(['Region', 'Kon', 'Tid', 'time', 'ContentsCode', 'Alder']).map((codes) => codes.join());

const outputs = fc.record(
	{
		lang: mostly(fc.constantFrom('sv', 'en'), hostile, 30),
		outputFormat: mostly(
			fc.constantFrom('json-stat2', 'csv', 'xlsx', 'px'),
			fc.constantFrom('html', 'json-px', ''),
			20
		),
		outputFormatParams: mostly(
			fc.subarray([...FORMAT_PARAMS], { maxLength: 1 }).map((params) => params.join()),
			hostile
		)
	},
	{ requiredKeys: [] }
);

const written = (parameters: Record<string, string | undefined>) =>
	Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`]));

const get = fc
	.record({
		question,
		outputs,
		placing: fc.record({ heading: placement, stub: placement }, { requiredKeys: [] }),
		placed: mostly(fc.constant(false), fc.constant(true), 4)
	})
	.map(({ question: { path, selection }, outputs, placing, placed }) => {
		const values = selection.map(({ code, value }) => `valueCodes[${encode(code)}]=${encode(value)}`);
		const query = [...values, ...written(outputs), ...(placed ? written(placing) : [])];
		return { method: 'GET', path: `${path}?${query.join('&')}` };
	});

const strangeBody = fc.oneof(fc.json(), hostile, fc.constantFrom('{}', '[]', 'null', '{"selection":null}', '{'));

const post = fc
	.record({ question, outputs, strange: mostly(fc.constant(undefined), strangeBody, 8) })
	.map(({ question: { path, selection }, outputs, strange }) => {
		const wishes = selection.map(({ code, value }) => ({
			variableCode: code,
			valueCodes: value.split(/,(?![^(]*\))/).map((each) => each.replace(/^\[(.*)\]$/, '$1'))
		}));
		const body = strange ?? JSON.stringify({ selection: wishes.filter(({ valueCodes }) => valueCodes[0] !== '') });
		return { method: 'POST', path: `${path}?${written(outputs).join('&')}`, body };
	});

const others = fc
	.record({
		path: fc.oneof(
			fc.constantFrom('/config', '/tables', '/navigation', '/codelists/x', '/tables/', '', '/CONFIG', '/%E0%A4%A'),
			fc
				.tuple(mostly(fc.constantFrom(...TABLES), hostile), fc.constantFrom('', '/metadata', '/defaultselection', '/x'))
				.map(([id, part]) => `/tables/${encode(id)}${part}`)
		),
		parameters: fc.record(
			{
				lang: mostly(fc.constantFrom('sv', 'en'), hostile, 30),
				query: fc.constantFrom('befolkning', 'andel kvinnor', '', '\0'),
				pageSize: mostly(fc.constantFrom('1', '3', '2147483647'), hostile, 3),
				pageNumber: mostly(fc.constantFrom('1', '2'), hostile, 3),
				pastDays: mostly(fc.constantFrom('1', '99999'), hostile, 3),
				[String.raw`a[b]`]: hostile
			},
			{ requiredKeys: [] }
		)
	})
	.map(({ path, parameters }) => ({ method: 'GET', path: `${path}?${written(parameters).join('&')}` }));

const headers = mostly<Record<string, string>>(
	fc.constant({}),
	fc.record(
		{
			'if-none-match': fc.constantFrom('*', 'W/"x"', '"'),
			'accept-encoding': fc.constantFrom('br', 'gzip', 'identity', ';;q'),
			'content-type': fc.constantFrom('application/json', 'text/plain; charset=x', 'multipart/form-data', ';'),
			'content-encoding': fc.constantFrom('gzip', 'x'),
			host: fc.constantFrom('example.org', 'a b', '<>', '')
		},
		{ requiredKeys: [] }
	) as fc.Arbitrary<Record<string, string>>,
	4
);

const method = mostly<string | undefined>(
	fc.constant(undefined),
	fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST'),
	15
);

const requests: fc.Arbitrary<Asked> = fc
	.record({
		asked: fc.oneof<fc.MaybeWeightedArbitrary<Omit<Asked, 'headers'>>[]>(
			{ weight: 5, arbitrary: get },
			{ weight: 3, arbitrary: post },
			{ weight: 2, arbitrary: others }
		),
		headers,
		method
	})
	.map(({ asked, headers, method }) => {
		// node gives a body its length only with some methods
		const length: Record<string, string> =
			asked.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(asked.body)) };
		return { ...asked, path: BASE + asked.path, headers: { ...headers, ...length }, ...(method && { method }) };
	});

const TYPES = ['application/json', 'text/csv', 'text/plain', 'application/vnd.openxmlformats'];

/** Every answer is one of those that the specification has, or a refusal of another method. */
function check({ method, path }: Asked, { status, type, headers, bytes }: Answered): void {
	expect([200, 204, 304, 400, 403, 404, 405]).toContain(status);
	if (method === 'HEAD' || status === 204 || status === 304) return expect(bytes).toHaveLength(0);
	if (headers['content-encoding']) return;
	if (status >= 400) {
		expect(type).toBe('application/problem+json; charset=utf-8');
		return expect(faultsOf('problem', JSON.parse(bytes.toString()))).toBeNull();
	}
	expect(TYPES.some((known) => type.startsWith(known))).toBe(true);
	expect(headers['data-version']).toBe('2026-11-25');
	if (!type.startsWith('application/json')) return;
	expect(faultsOf(shapeOf(path.slice(BASE.length))!, JSON.parse(bytes.toString()))).toBeNull();
}

test(`${RUNS} requests, seed ${SEED}: every answer is as the specification has it, none is a failure of the server`, async () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => {});
	const met = new Map<string, number>();
	const property = fc.asyncProperty(requests, async (asked) => {
		const answered = await send(asked);
		const key = `${asked.method} ${answered.status}`;
		met.set(key, (met.get(key) ?? 0) + 1);
		check(asked, answered);
	});
	await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
	expect(log.mock.calls).toEqual([]);
	log.mockRestore();
	// a fuzz that only meets refusals would prove nothing
	for (const key of ['GET 200', 'GET 400', 'POST 200', 'POST 400'])
		expect([key, (met.get(key) ?? 0) > RUNS / 20]).toEqual([key, true]);
}, 120_000);
