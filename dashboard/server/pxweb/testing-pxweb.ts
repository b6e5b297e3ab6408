import type { Express } from 'express';
import request, { type Test } from 'supertest';
import type { EducationDb } from '#db/open.server.ts';
import { fixedDatabase } from '#db/live.server.ts';
import { createApp } from '../app.ts';
import { PXWEB_PATH } from './client-example.ts';

export const BASE = PXWEB_PATH;

/** The whole pipeline over a database. */
export const pxwebApp = (db: EducationDb, perMinute = 1_000_000): Express =>
	createApp({ site: (_req, res) => void res.writeHead(404).end('site'), database: fixedDatabase(db), perMinute });

/** Values by variable, as an address asks for them: `{ Region: '21*', Tid: 'TOP(1)' }`. */
export type Values = Record<string, string>;

/** `valueCodes[Region]=21*&…`, followed by what else is asked. */
export const queryOf = (values: Values, more: Record<string, string> = {}): string =>
	new URLSearchParams([
		...Object.entries(values).map(([code, value]) => [`valueCodes[${code}]`, value]),
		...Object.entries(more)
	]).toString();

/** Asks for data of a table. */
export const getData = (app: Express, table: string, values: Values, more: Record<string, string> = {}): Test =>
	request(app)
		.get(`${BASE}/tables/${table}/data?${queryOf(values, more)}`)
		.buffer(true)
		.parse((res, done) => {
			const chunks: Buffer[] = [];
			res.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
		});
