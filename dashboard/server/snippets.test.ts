import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countValues } from '#db/queries/value-pages.ts';
import { fixedDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { type Snippet, snippets } from '#lib/story/snippets.ts';
import { createApp } from './app.ts';
import { pythonWith } from './files/formats/testing-python.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
const db = await createTestDatabase();
let server: Server;
let base: string;
let rows: number;

beforeAll(async () => {
	server = createApp({ site: (_req, res) => void res.end(), database: fixedDatabase(db) }).listen(0, '127.0.0.1');
	await once(server, 'listening');
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/files/indicators`;
	rows = await countValues(db, { indicators: ['hogutbildade'], regions: ['2161', '00'] });
	expect(rows).toBeGreaterThan(10);
});
afterAll(async () => {
	server.close();
	await db.destroy();
	rmSync(folder, { recursive: true });
});

const address = (ending: string) => `${base}.${ending}?indicator=hogutbildade&region=2161,00`;
const columns = [
	{ name: 'region_code', type: 'text' },
	{ name: 'year', type: 'whole' },
	{ name: 'value', type: 'decimal' }
] as const;
const code = (name: Snippet['name']) =>
	snippets(address('csv'), address('ndjson'), [...columns]).find((snippet) => snippet.name === name)!.code;

/** What a snippet, and a line that prints the number of rows and the first region's code, print. */
async function printed(command: string, file: string, text: string): Promise<string> {
	writeFileSync(join(folder, file), text);
	return (await run(command, [join(folder, file)])).stdout.trim();
}

test('JavaScript', async () => {
	const print = '\nconsole.log(rows.length, rows[0].region_code);';
	expect(await printed(process.execPath, 'snippet.mjs', code('JavaScript') + print)).toBe(`${rows} 00`);
});

const python = await pythonWith('pandas==2.3.3');
const reason = typeof python === 'string' ? ` (skipped: ${python})` : '';

test.skipIf(typeof python === 'string')(`Python${reason}`, async () => {
	if (typeof python === 'string') throw new Error(python);
	const print = '\nimport json\nprint(json.dumps([len(rows), rows.region_code[0]]))';
	expect(await python.json(code('Python') + print)).toEqual([rows, '00']);
});

test.skipIf(spawnSync('Rscript', ['--version']).status !== 0)('R (needs Rscript)', async () => {
	const print = '\ncat(nrow(rows), rows$region_code[1])';
	expect(await printed('Rscript', 'snippet.R', code('R') + print)).toBe(`${rows} 00`);
});

test.skipIf(spawnSync('curl', ['--version']).status !== 0)('curl (needs curl)', async () => {
	await run('bash', ['-c', code('curl')], { cwd: folder });
	const file = readdirSync(folder).find((name) => name.endsWith('.csv'))!;
	expect(readFileSync(join(folder, file), 'utf8').trim().split('\r\n')).toHaveLength(rows + 1);
});

test('Power Query cannot be run here: every bracket is closed, and it reads UTF-8 with commas, and numbers with points', () => {
	const text = code('Power Query');
	for (const [open, close] of ['()', '[]', '{}']) expect(text.split(open!).length).toBe(text.split(close!).length);
	expect(text).toMatch(/^let[^]+in\s+Rows$/);
	expect(text).toContain('Delimiter = ",", Encoding = 65001');
	expect(text).toContain('(Texts, {{"year", Int64.Type}, {"value", type number}}, "en-US")');
});
