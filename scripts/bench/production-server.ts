import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { CannotMeasure } from './section.ts';

/** `start` is `node` and what it is given. */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };

/** The production server in a process of its own. */
export interface ProductionServer {
	address: string;
	/** Of its process. */
	pid: number;
	/** Fails with CannotMeasure, in the server's own words, when it ends before it is stopped; never resolves. */
	ended: Promise<never>;
	stop(): Promise<void>;
}

/**
 * Starts it as `npm start` does, on a free port.
 * @throws CannotMeasure with the server's own words when it does not start
 */
export async function startProductionServer(database: string): Promise<ProductionServer> {
	const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATABASE: database };
	const [, ...args] = scripts.start.split(' ');
	const child = spawn(process.execPath, args, { env, stdio: 'pipe' });
	const ended = endOf(child);
	ended.catch(() => {}); // whoever waits for it is told; an end that nobody waits for is wanted
	return {
		address: await Promise.race([spokenAddress(child), ended]),
		pid: child.pid!,
		ended,
		async stop() {
			if (child.kill('SIGTERM')) await once(child, 'exit');
		}
	};
}

/** Measures something on a running server, and stops it. */
export async function withProductionServer<T>(
	database: string,
	use: (address: string, pid: number) => Promise<T>
): Promise<T> {
	const server = await startProductionServer(database);
	try {
		return await Promise.race([use(server.address, server.pid), server.ended]);
	} catch (error) {
		await Promise.race([setTimeout(1000), server.ended]); // a broken connection may be heard of before the end behind it
		throw error;
	} finally {
		await server.stop();
	}
}

async function endOf(child: ChildProcess): Promise<never> {
	let said = '';
	child.stderr!.on('data', (text) => (said += text));
	const [code, signal] = await once(child, 'exit');
	throw new CannotMeasure(`The server ended (${signal ?? code}): ${said.trim() || 'it said nothing'}`);
}

/** The address in the line that the server prints when it listens; without the name, whose resolution takes time. */
async function spokenAddress(child: ChildProcess): Promise<string> {
	const [text] = await once(child.stdout!, 'data');
	return String(text)
		.match(/http:\/\/\S+/)![0]
		.replace('localhost', '127.0.0.1');
}
