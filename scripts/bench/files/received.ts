import { spawn } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { get } from 'node:http';
import type { Readable } from 'node:stream';
import { CannotMeasure } from '../section.ts';

/** What came, and how long it took from asking to the last byte. */
export interface Received {
	milliseconds: number;
	bytes: number;
}

/** Takes everything as it comes and keeps nothing of it; `hash` is told all but quotation marks and carriage returns. */
async function drain(stream: Readable, hash?: Hash): Promise<number> {
	let bytes = 0;
	for await (const chunk of stream) {
		bytes += chunk.length;
		hash?.update(chunk.toString('latin1').replace(/["\r]/g, ''), 'latin1');
	}
	return bytes;
}

async function timed(bytesOf: () => Promise<number>): Promise<Received> {
	const start = performance.now();
	const bytes = await bytesOf();
	return { milliseconds: performance.now() - start, bytes };
}

/** Downloads a file uncompressed. Throws CannotMeasure where the answer is not 200. */
export const download = (address: string, hash?: Hash): Promise<Received> =>
	timed(async () => {
		const answer = await new Promise<Readable & { statusCode?: number }>((resolve, reject) =>
			get(address, resolve).on('error', reject)
		);
		if (answer.statusCode !== 200) throw new CannotMeasure(`${address} answers ${answer.statusCode}.`);
		return drain(answer, hash);
	});

/** Runs the sqlite3 program on a database and takes what it prints. Throws CannotMeasure where it fails or is missing. */
export const sqlite = (database: string, args: string[], query: string, hash?: Hash): Promise<Received> =>
	timed(async () => {
		const child = spawn('sqlite3', ['-readonly', ...args, database, query], { stdio: ['ignore', 'pipe', 'inherit'] });
		const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
		const [code, bytes] = await Promise.all([ended, drain(child.stdout, hash)]).catch((error) => {
			throw new CannotMeasure(`sqlite3: ${error.message}`);
		});
		if (code !== 0) throw new CannotMeasure(`sqlite3 ended with ${code}.`);
		return bytes;
	});

/** Throws where two ways give other bytes: sqlite3 quotes more than RFC 4180 asks for, and ends lines with a line feed alone. */
export async function assertSame(...ways: ((hash: Hash) => Promise<Received>)[]): Promise<void> {
	const digests = [];
	for (const way of ways) {
		const hash = createHash('sha256');
		await way(hash);
		digests.push(hash.digest('hex'));
	}
	if (new Set(digests).size > 1) throw new Error(`The ways do not give the same rows: ${digests.join(', ')}.`);
}
