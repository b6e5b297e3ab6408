import { openLiveDatabase } from '#db/live.server.ts';
import express from 'express';
import { createServer, get, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../../dashboard/server/app.ts';

/**
 * A process with two servers: the dashboard's, without its pages, and an Express with one route that sends the bytes
 * which the dashboard sent. Says their ports on one line and serves until it is ended.
 *
 *     node scripts/bench/api/servers.ts <database> <path>
 */
const [file, path] = process.argv.slice(2) as [string, string];

const listen = (app: RequestListener): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer(app).listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});

const bytesFrom = (port: number): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const headers = { 'Accept-Encoding': 'br, gzip' };
		get({ port, host: '127.0.0.1', path, headers }, async (res) =>
			resolve(Buffer.concat(await Array.fromAsync(res)))
		).on('error', reject);
	});

const ours = await listen(
	createApp({ site: (_req, res) => void res.writeHead(404).end(), database: openLiveDatabase(file) })
);
const bytes = await bytesFrom(ours);

const bare = express().get(path.split('?')[0]!, (_req, res) => {
	res.set({ 'Content-Type': 'application/json', 'Content-Encoding': 'br', 'Content-Length': String(bytes.length) });
	res.end(bytes);
});
console.log(JSON.stringify({ ours, bare: await listen(bare), bytes: bytes.length }));
