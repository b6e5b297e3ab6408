import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import request from 'supertest';
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { allowedValues } from '#lib/server/query/read-query.ts';
import { createApp } from '../../app.ts';
import { createEvaluationDatabase } from '../../testing-evaluation.ts';
import { ADDRESSES, ENDPOINTS } from '../addresses.ts';
import { openapiDocument } from './document.ts';
import { problem } from './problem.ts';
import { withDataVersion } from './responses.ts';

const db = await createEvaluationDatabase();
const app = createApp({ site: (_req, res) => void res.end('site'), database: fixedDatabase(db) });
afterAll(() => db.destroy());

const document = openapiDocument();
const ajv = new Ajv2020({ strict: false });

test('the document is OpenAPI 3.1, by its own schema', async () => {
	const validator = new Validator();
	const result = await validator.validate(structuredClone(document) as Record<string, unknown>);
	expect(result).toEqual({ valid: true });
	expect(validator.version).toBe('3.1');
	expect(() => validator.resolveRefs()).not.toThrow();
});

test('it is served as it is made, with the data version', async () => {
	const { status, body, headers } = await request(app).get('/api/v1/openapi.json');
	expect(status).toBe(200);
	expect(body).toEqual(JSON.parse(JSON.stringify(document)));
	expect(headers['data-version']).toBe('2026-11-25');
	expect((await request(app).get('/api/v1/openapi.json?a=1')).status).toBe(400);
});

test('every address of the list is in it, and no other', async () => {
	const { endpoints } = (await request(app).get('/api/v1')).body;
	expect(Object.keys(document.paths)).toEqual(endpoints.map(({ path }: { path: string }) => path));
	const ids = Object.values(document.paths).flatMap(({ get, head }) => [get.operationId, head.operationId]);
	expect(new Set(ids).size).toBe(ids.length);
});

describe.each(ADDRESSES)('$path', ({ path, parameters }) => {
	const item = document.paths[path]!;

	test('every parameter is described by a schema that says what it takes', () => {
		expect(item.parameters.map(({ name }) => name)).toEqual(Object.keys(parameters));
		for (const { name, schema, description } of item.parameters) {
			expect(schema.type ?? schema.anyOf, name).toBeDefined();
			expect(JSON.stringify(schema)).not.toContain('"allowed"');
			const allowed = allowedValues(parameters[name]!);
			if (typeof allowed === 'string') expect(description).toBe(allowed);
			else expect(schema.enum).toEqual(allowed);
		}
	});
});

/** The questions of docs/api.md, which are all kinds of question. */
const documented = [...readFileSync('docs/api.md', 'utf8').matchAll(/^curl .*'http:\/\/localhost:3000(\/api\S+)'$/gm)];
const questions = [
	...ADDRESSES.map(({ path, example }) => `${path}?${example}`),
	...documented.map(([, path]) => path!),
	'/api/v1/evaluation?indicator=hogutbildade&permutations=0',
	'/api/v1/evaluation?indicator=hogutbildade&comparison=samma-lan-21&before=2019&after=2025',
	'/api/v1/evaluation?indicator=kvinnor-minus-man&base=mean',
	'/api/v1/series?indicator=kvinnor-minus-man&region=2418,2580',
	'/api/v1/observations?region=2418&from=2017&to=2017&limit=5'
];

test.each(questions)('%s answers as its schemas say', async (question) => {
	const res = await request(app).get(question);
	expect(res.status, res.text).toBe(200);
	const path = question.split('?')[0]!;
	const endpoint = ENDPOINTS.find((one) => `/api/v1${one.path}` === path);
	const type = res.headers['content-type']!.split(';')[0]!;
	const schema = document.paths[path]!.get.responses[200].content[type]!.schema;
	if (!endpoint) return expect(schema).toBeDefined();
	expect(v.safeParse(withDataVersion(endpoint.answers), res.body).issues).toBeUndefined();
	const validate = ajv.compile(schema);
	expect(validate(res.body), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
	'/api/v1/series',
	'/api/v1/series?indicator=x',
	'/api/v1/series?indicator=hogutbildade&sex=boys&sex=men&a=1',
	'/api/v1/nothing'
])('%s fails as the schema of problems says', async (question) => {
	const res = await request(app).get(question);
	const body = JSON.parse(res.text);
	expect(v.safeParse(problem, body).issues).toBeUndefined();
	expect(ajv.compile(document.components.schemas.Problem)(body)).toBe(true);
});
