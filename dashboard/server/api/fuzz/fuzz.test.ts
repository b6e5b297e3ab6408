import fc from 'fast-check';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createApp } from '../../app.ts';
import { createEvaluationDatabase } from '../../testing-evaluation.ts';
import { openapiDocument } from '../openapi/document.ts';
import { documentedAnswers, type FuzzAnswer } from './testing-documented.ts';
import { type FuzzRequest, fuzzRequests, type KnownValues } from './testing-requests.ts';

/** The same requests in every run, so that a failure is one of the change; another seed looks elsewhere. */
const SEED = Number(process.env.FUZZ_SEED ?? 2021);
const RUNS = Number(process.env.FUZZ_RUNS ?? 5000);

const db = await createEvaluationDatabase();
const app = createApp({
	site: (_req, res) => void res.writeHead(404, { 'Content-Type': 'text/html' }).end('site'),
	database: fixedDatabase(db),
	perMinute: Infinity
});
const server = app.listen(0, '127.0.0.1');
const agent = new Agent({ keepAlive: true });
afterAll(async () => {
	agent.destroy();
	server.close();
	await db.destroy();
});

function send({ method, path, headers }: FuzzRequest): Promise<FuzzAnswer> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const asked = request({ port, host: '127.0.0.1', method, path, headers, agent }, (res) => {
			const chunks: Buffer[] = [];
			res.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
			const answer = { status: res.statusCode!, headers: res.headers as FuzzAnswer['headers'] };
			res.on('end', () => resolve({ ...answer, bytes: Buffer.concat(chunks) }));
		});
		asked.on('error', reject).end();
	});
}

const document = openapiDocument();

const KNOWN: KnownValues = {
	indicator: ['hogutbildade', 'eftergymnasial', 'kvinnor-minus-man', 'gymnasial'],
	region: [
		'2161',
		'2418',
		'00',
		'21',
		'study',
		'participants',
		'counties',
		'municipalities',
		'county:24',
		'group:C8',
		'all'
	],
	comparison: ['de-16', 'de-14', 'samma-lan-21', 'samma-kommungrupp-C8'],
	before: ['2015-2019', '2012-2018', '2019', '2019-2015', '2010-2024'],
	after: ['2022-2025', '2023', '2021-2022', 'TAB3981.2161.2019.1.16.74.6', 'TAB3981.00.2019.1.16.74.US'],
	base: ['mean', '2018', '2019', '2030']
};

describe(`${RUNS} requests, seed ${SEED}`, () => {
	test('every answer is one that the OpenAPI document describes, and none is a failure of the server', async () => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => {});
		const check = documentedAnswers(document);
		const statuses = new Map<string, number>();
		const property = fc.asyncProperty(fuzzRequests(document, KNOWN), async (asked) => {
			const answer = await send(asked);
			const key = `${asked.path.split('?')[0]} ${answer.status}`;
			statuses.set(key, (statuses.get(key) ?? 0) + 1);
			check(asked, answer);
			if (asked.path.includes('/files/')) return;
			const again = await send(asked); // from memory, where the first was made
			check(asked, again);
			expect([again.status, again.bytes.length]).toEqual([answer.status, answer.bytes.length]);
		});
		await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
		expect(log.mock.calls).toEqual([]);
		log.mockRestore();
		for (const path of Object.keys(document.paths)) {
			// a fuzz that only meets refusals would prove nothing
			expect(statuses.get(`${path} 200`) ?? 0, `${path} never answered 200`).toBeGreaterThan(RUNS / 500);
			expect(statuses.get(`${path} 400`) ?? 0, `${path} never refused`).toBeGreaterThan(0);
		}
	}, 300_000);
});

describe('what was not described is noticed', () => {
	const check = documentedAnswers(document);
	const asked = { method: 'GET', path: '/api/v1/regions', headers: {} };
	const headers = {
		'content-type': 'application/json; charset=utf-8',
		etag: 'W/"x"',
		'data-version': '2026-11-25',
		'cache-control': 'public, no-cache'
	};
	const body = { dataVersion: '2026-11-25', regions: [] };
	const answer = (change: Partial<FuzzAnswer> = {}, content: unknown = body): FuzzAnswer => ({
		...{ status: 200, headers, bytes: Buffer.from(JSON.stringify(content)) },
		...change
	});

	test('a right answer passes', () => expect(() => check(asked, answer())).not.toThrow());

	test.each([
		['another status', asked, answer({ status: 418 })],
		['a failure of the server', asked, answer({ status: 500 })],
		['another type', asked, answer({ headers: { ...headers, 'content-type': 'text/html' } })],
		['a missing header', asked, answer({ headers: { ...headers, etag: undefined } })],
		['another body', asked, answer({}, { ...body, regions: [{ code: 1 }] })],
		['no data version', asked, answer({}, { regions: [] })],
		['a body for HEAD', { ...asked, method: 'HEAD' }, answer()],
		['an address that is none', { ...asked, path: '/api/v1/nothing' }, answer()],
		['a method that is not possible', { ...asked, method: 'POST' }, answer()]
	])('%s', (_, request, wrong) => expect(() => check(request, wrong)).toThrow());
});
