import express from 'express';
import request from 'supertest';
import { expect, test, vi } from 'vitest';
import { Problem, refuse } from '#lib/server/query/problem.ts';
import { answerWithProblem, notFound } from './problem.ts';

function appThatThrows(error: unknown) {
	const app = express();
	app.get('/wrong', () => {
		throw error;
	});
	return app.use(notFound, answerWithProblem);
}

test('tells what was asked and what is allowed', async () => {
	const faults = [
		{ parameter: 'sex', asked: 'boy', allowed: ['total', 'men', 'women'] },
		{ parameter: 'indicator', asked: null, allowed: 'a code' }
	] as const;
	const res = await request(appThatThrows(refuse(...faults))).get('/wrong?sex=boy');
	expect(res.status).toBe(400);
	expect(res.headers['content-type']).toBe('application/problem+json; charset=utf-8');
	expect(JSON.parse(res.text)).toEqual({
		type: 'urn:kraftsamling:problem:invalid-request',
		title: 'The request cannot be understood',
		status: 400,
		detail: 'Cannot answer: sex=boy; indicator is missing. See "parameters".',
		instance: '/wrong?sex=boy',
		parameters: faults
	});
});

test('keeps the particulars of an unexpected error in the log', async () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => {});
	const res = await request(appThatThrows(new Error('secret path /x/y'))).get('/wrong');
	expect(res.status).toBe(500);
	expect(res.text).not.toContain('secret');
	expect(log.mock.calls.flat().map(String).join(' ')).toContain('secret path /x/y');
	log.mockRestore();
});

test('an address without a route is a problem too', async () => {
	const res = await request(appThatThrows(new Problem('internal-error', 'never'))).get('/nothing?a=1');
	expect(res.status).toBe(404);
	expect(JSON.parse(res.text).detail).toContain('/nothing.');
});
