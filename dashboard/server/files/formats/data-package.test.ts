import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import { createApp } from '../../app.ts';
import { askFor, createExtractDatabase, rowsOf, shown, TEST_QUESTIONS, type TestRow } from './testing-extract.ts';
import { pythonWith } from './testing-python.ts';

const db = await createExtractDatabase();
const publisher = { name: 'Region Testland', url: 'https://example.org/about' };
const app = createApp({
	site: (_req, res) => void res.end(),
	database: fixedDatabase(db),
	perMinute: 10_000,
	publisher
});
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/files`;
afterAll(async () => {
	server.close();
	await db.destroy();
});

interface Package {
	resources: { path: string; name: string; schema: { fields: { name: string }[]; primaryKey: string[] } }[];
	[property: string]: unknown;
}

const packageOf = async (path: string) => (await (await fetch(`${site}/${path}`)).json()) as Package;

test('says which release it is, whose, from what and under what licence', async () =>
	expect(await packageOf('counts.datapackage.json?region=2161&lang=en')).toMatchObject({
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'antal-efter-niva_region-2161_2019-2023_v2026-11-25',
		title: 'Persons by education level',
		description: 'Source: Statistics Sweden (SCB), table TAB3981, TAB6534',
		version: '2026-11-25',
		contributors: [{ title: publisher.name, path: publisher.url, roles: ['publisher'] }],
		licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
		sources: [
			{ title: 'SCB, TAB3981: Table TAB3981', path: 'https://example.org/TAB3981' },
			{ title: 'SCB, TAB6534: Table TAB6534', path: 'https://example.org/TAB6534' }
		]
	}));

test('has the CSV of both dialects at the address of the same question, with every column', async () => {
	const { resources } = await packageOf('counts.datapackage.json?region=2161');
	expect(resources.map(({ name, path }) => [name, path])).toEqual([
		['excel', `${site}/counts.csv?region=2161&dialect=excel`],
		['code', `${site}/counts.csv?region=2161&dialect=code`]
	]);
	const [head] = (await (await fetch(resources[1]!.path)).text()).split('\r\n');
	for (const { schema } of resources) expect(schema.fields.map(({ name }) => name)).toEqual(head!.split(','));
});

const python = await pythonWith('frictionless==5.21.0');
const reason = typeof python === 'string' ? ` (skipped: ${python})` : '';

const READ = `
import json, sys
from frictionless import Package, validate
report = validate(sys.argv[1], type='package')
package = Package(sys.argv[1])
print(json.dumps({
	'valid': report.valid,
	'errors': report.flatten(['name', 'title', 'message']),
	'rows': {resource.name: [row.to_dict() for row in resource.read_rows()] for resource in package.resources},
}, default=float))`;

describe(`the package frictionless of Python${reason}`, () => {
	test.skipIf(typeof python === 'string').each(TEST_QUESTIONS)(
		'validates %s?%s by the published profile, and reads the same rows',
		async (table, question) => {
			if (typeof python === 'string') throw new Error(python);
			const address = `${site}/${table}.datapackage.json?${question}`;
			const read = (await python.json(READ, address)) as { rows: Record<string, TestRow[]> };
			expect(read).toMatchObject({ valid: true, errors: [] });
			const expected = await rowsOf((await askFor(db, table, question)).table);
			const plain = (cell: Cell) => (typeof cell === 'string' ? shown(cell) : cell);
			for (const dialect of ['code', 'excel']) {
				const rows = read.rows[dialect]!.map((row) =>
					Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)]))
				);
				expect(rows).toEqual(expected);
			}
		}
	);
});
