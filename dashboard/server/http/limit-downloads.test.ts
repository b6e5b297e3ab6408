import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { limitDownloads } from './limit-downloads.ts';
import { answerWithProblem } from './problem.ts';

test('the file after the last one allowed is refused in words, with the time to wait', async () => {
	const file: RequestHandler = (_req, res) => void res.end('file');
	const app = express().use(limitDownloads(), file, answerWithProblem);
	const server = app.listen(0);
	const ask = () => request(server).get('/');
	for (let i = 0; i < 120; i++) expect((await ask()).status).toBe(200);
	const refused = await ask();
	expect(refused.status).toBe(429);
	expect(JSON.parse(refused.text).detail).toContain('At most 120 files in a minute');
	expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
	server.close();
});
