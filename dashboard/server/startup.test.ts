import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '#db/open.server.ts';
import { listen, openForServing, publisherOf, readSettings, StartupError } from './startup.ts';

const folder = mkdtempSync(join(tmpdir(), 'startup-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('settings have defaults, and the environment changes them', () => {
	expect(readSettings({}, 3000)).toEqual({ port: 3000, host: '127.0.0.1', database: 'db/kraftsamling.sqlite' });
	expect(readSettings({ PORT: '0', HOST: '::', DATABASE: 'a.sqlite' }, 3000)).toEqual({
		port: 0,
		host: '::',
		database: 'a.sqlite'
	});
});

test.each(['x', '-1', '65536', '1.5'])('PORT=%s is refused', (port) =>
	expect(() => readSettings({ PORT: port }, 3000)).toThrow(`not "${port}"`)
);

test('a kind of publisher that there is not is told in one sentence', () => {
	expect(publisherOf({ PUBLISHER_NAME: 'Us', PUBLISHER_TYPE: 'Company' })).toEqual({ name: 'Us', type: 'Company' });
	expect(() => publisherOf({ PUBLISHER_TYPE: 'King' })).toThrow(StartupError);
	expect(() => publisherOf({ PUBLISHER_TYPE: 'King' })).toThrow('not "King"');
});

test('a database that was never finished is refused with the command to run', async () => {
	const file = join(folder, 'empty.sqlite');
	const db = openDatabase(file);
	await db.schema.createTable('region').addColumn('id', 'integer').execute();
	await db.destroy();
	await expect(openForServing(file)).rejects.toThrow(StartupError);
	await expect(openForServing(file)).rejects.toThrow('run "npm run ingest"');
});

test('a port in use is told in one sentence', async () => {
	const first = createServer();
	const address = await listen(first, { port: 0, host: '127.0.0.1', database: '' });
	const { port } = first.address() as AddressInfo;
	expect(address).toBe(`http://localhost:${port}`);
	const second = listen(createServer(), { port, host: '127.0.0.1', database: '' });
	await expect(second).rejects.toThrow(`Port ${port} is in use`);
	first.close();
});

test('without a database the command ends with 1, and says in one line what to run', async () => {
	const env = { ...process.env, DATABASE: join(folder, 'none.sqlite') };
	const run = promisify(execFile)(process.execPath, ['dashboard/server/main.ts'], { env });
	const { code, stderr } = await run.then(
		() => expect.unreachable(),
		(error) => error
	);
	expect(code).toBe(1);
	expect(stderr).toBe(`There is no database at ${env.DATABASE}: run "npm run ingest" first.\n`);
});

/** A server whose answers take half a second, closed by signals as main.ts closes. */
const SLOW_SERVER = `
	import { createServer } from 'node:http';
	import { closeOnSignal, listen } from './dashboard/server/startup.ts';
	const server = createServer((_req, res) => {
		console.log('asked');
		setTimeout(() => res.end('whole'), 500);
	});
	closeOnSignal(server, { close: () => console.log('database closed') });
	console.log(await listen(server, { port: 0, host: '127.0.0.1' }));`;

async function nextLine(child: ChildProcess) {
	const [line] = await once(child.stdout!, 'data');
	return String(line).trim();
}

test.each(['SIGTERM', 'SIGINT'] as const)(
	'on %s the running answer is finished, then the process ends well',
	async (signal) => {
		const child = spawn(process.execPath, ['--input-type=module', '-e', SLOW_SERVER], { stdio: 'pipe' });
		const ended = once(child, 'exit');
		const address = await nextLine(child);
		const answer = fetch(address.replace('localhost', '127.0.0.1'));
		await nextLine(child);
		child.kill(signal);
		expect(await (await answer).text()).toBe('whole');
		expect(await nextLine(child)).toBe('database closed');
		expect(await ended).toEqual([0, null]);
	}
);
