import { readFileSync } from 'node:fs';
import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { EXTRACT_TABLES } from '#lib/server/extract/tables.ts';
import { createApp } from './app.ts';

const api = readFileSync('docs/api.md', 'utf8');
const files = readFileSync('docs/files.md', 'utf8');

const db = await createTestDatabase();
const app = createApp({ site: (_req, res) => void res.writeHead(404).end(), database: fixedDatabase(db) });
afterAll(() => db.destroy());

const examples = [...api.matchAll(/^curl .*'http:\/\/localhost:3000(\S+)'$/gm)].map(([, path]) => path!);
const { endpoints } = (await request(app).get('/api/v1')).body as {
	endpoints: { path: string; parameters: Record<string, unknown> }[];
};

/** Those that send a body, by their path. */
const sent = new Map(
	[...api.matchAll(/^curl -d '(.*)' 'http:\/\/localhost:3000(\S+)'$/gm)].map(([, body, path]) => [path!, body!])
);

test.each(examples)('the example %s works', async (path) => {
	const body = sent.get(path);
	const res = body ? await request(app).post(path).type('form').send(body) : await request(app).get(path);
	expect(res.status, res.text.slice(0, 500)).toBe(200);
	expect(res.text.length).toBeGreaterThan(30);
});

test('no curl line is overlooked', () => expect(examples).toHaveLength(api.match(/^curl /gm)!.length));

/** Every table is written in every format, so they are told of once. */
const TABLE_NAMES = EXTRACT_TABLES.map(({ name }) => name);

describe.each(endpoints)('$path', ({ path, parameters }) => {
	test('is described, with an example', () => {
		const [, table, format] = /^\/api\/v1\/files\/(\w+)\.([\w.-]+)$/.exec(path) ?? [];
		const named = (text: string) => expect(api).toContain(`\`${text}\``);
		if (!TABLE_NAMES.includes(table!)) {
			named(path.replace('/api/v1/', '/'));
			expect(examples.some((example) => example.split('?')[0] === path)).toBe(true);
		} else {
			[table!, format!].forEach(named);
			for (const part of [`/files/${table}.`, `.${format}`]) {
				expect(examples.some((example) => example.split('?')[0]!.includes(part))).toBe(true);
			}
		}
	});

	test('has its parameters described', () => {
		for (const parameter of Object.keys(parameters)) expect(api).toContain(`\`${parameter}\``);
	});
});

test.each(['indicators.csv', 'counts.csv'])('every column of %s is described, and no other', async (file) => {
	const res = await request(app).get(`/api/v1/files/${file}`);
	const columns = res.text.split('\r\n')[0]!.split(',');
	const [, section] = files.split(`## \`${file}\``);
	const rows = section!.split('\n## ')[0]!.match(/^\| `.*?(?= \|)/gm)!;
	const described = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name));
	expect(described).toEqual(columns);
});
