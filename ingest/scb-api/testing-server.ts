import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PublishedTable } from './testing-table.ts';

/** What the server allows, as it says in `/config`; `timeWindow` in seconds. */
export interface Allowed {
	maxDataCells: number;
	maxCallsPerTimeWindow: number;
	timeWindow: number;
}

/** An answer before it is sent. */
export interface Usual {
	status: number;
	body: unknown;
}

/** Sends something else than the usual answer. */
export type Fault = (response: ServerResponse, usual: Usual) => void;

/** A server on this machine that keeps to the published API (PxWebApi 2), and fails where it is told to. */
export interface TestingServer {
	base: string;
	/** Path and query of every request, decoded, in order. */
	requests: string[];
	allowed: Allowed;
	/** The first of its tables. */
	table: PublishedTable;
	/** Lets the next requests whose path and query match fail, one fault for each. */
	fail(matching: RegExp, ...faults: Fault[]): void;
}

const ALLOWED: Allowed = { maxDataCells: 150_000, maxCallsPerTimeWindow: 30, timeWindow: 10 };

/** Starts a server that is gone when the test has ended; `now` tells it the time in milliseconds. */
export async function startServer(tables: readonly PublishedTable[], now: () => number): Promise<TestingServer> {
	const http = createServer((request, response) => respond(request, response));
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	onTestFinished(async () => {
		http.closeAllConnections();
		http.close();
		await once(http, 'close');
	});
	const faults: { matching: RegExp; fault: Fault }[] = [];
	const calls: number[] = [];
	const server: TestingServer = {
		base: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/v2`,
		requests: [],
		allowed: { ...ALLOWED },
		table: tables[0],
		fail: (matching, ...all) => faults.push(...all.map((fault) => ({ matching, fault })))
	};
	return server;

	function respond({ url = '' }: IncomingMessage, response: ServerResponse) {
		const asked = url.replace(/^\/api\/v2/, '');
		const path = decodeURIComponent(asked);
		server.requests.push(path);
		const usual = tooFast() ?? (url.length > 2100 ? problem(404, 'Not Found') : usualAnswer(asked, tables, server));
		const index = faults.findIndex(({ matching }) => matching.test(path));
		if (index >= 0) faults.splice(index, 1)[0].fault(response, usual);
		else send(response, usual);
	}

	function tooFast(): Usual | null {
		const { maxCallsPerTimeWindow, timeWindow } = server.allowed;
		calls.push(now());
		const recent = calls.filter((call) => call > now() - timeWindow * 1000).length;
		return recent > maxCallsPerTimeWindow ? problem(429, 'Too many requests') : null;
	}
}

/** The documented answer to a question. */
function usualAnswer(asked: string, tables: readonly PublishedTable[], { base, allowed }: TestingServer): Usual {
	const { pathname, searchParams } = new URL(asked, base);
	if (pathname === '/config') return { status: 200, body: config(allowed) };
	for (const table of tables) {
		if (pathname === `/tables/${table.id}`) return { status: 200, body: information(table, base) };
		if (pathname === `/tables/${table.id}/metadata`) return { status: 200, body: dataset(table, all(table), []) };
		if (pathname === `/tables/${table.id}/data`) return data(table, searchParams, allowed);
	}
	return problem(404, 'Not Found');
}

const config = (allowed: Allowed) => ({
	apiVersion: '2.3.2',
	appVersion: '2.5.0',
	languages: [
		{ id: 'sv', label: 'Svenska' },
		{ id: 'en', label: 'English' }
	],
	defaultLanguage: 'sv',
	...allowed,
	license: 'https://creativecommons.org/share-your-work/public-domain/cc0/',
	sourceReferences: [{ language: 'sv', text: 'Källa: SCB' }],
	defaultDataFormat: 'json-stat2',
	dataFormats: ['json-stat2', 'csv', 'px', 'xlsx', 'html', 'json-px'],
	features: [{ id: 'CORS', params: [{ key: 'enabled', value: 'True' }] }]
});

function information(table: PublishedTable, base: string) {
	const years = [...table.dimensions.get('Tid')!.codes.keys()];
	return {
		language: 'sv',
		type: 'Table',
		id: table.id,
		label: table.label,
		description: '',
		updated: table.updated,
		firstPeriod: years[0],
		lastPeriod: years.at(-1),
		category: 'public',
		variableNames: [...table.dimensions.values()].map(({ label }) => label),
		discontinued: null,
		source: 'SCB',
		subjectCode: 'UF',
		timeUnit: 'Annual',
		links: [{ rel: 'self', hreflang: 'sv', href: `${base}/tables/${table.id}?lang=sv` }]
	};
}

/** Codes by dimension. */
type Selection = Map<string, string[]>;

const all = ({ dimensions }: PublishedTable): Selection =>
	new Map([...dimensions].map(([code, { codes }]) => [code, [...codes.keys()]]));

/** JSON-stat 2.0 of a selection; `value` and `status` as given. */
function dataset(table: PublishedTable, selection: Selection, value: unknown[], status: Record<string, string> = {}) {
	const dimension = [...selection].map(([code, codes]) => {
		const { label, codes: labels } = table.dimensions.get(code)!;
		const index = Object.fromEntries(codes.map((each, place) => [each, place]));
		const category = { index, label: Object.fromEntries(codes.map((each) => [each, labels.get(each)])) };
		return [code, { label, category, extension: { elimination: !MANDATORY.includes(code), show: 'value' } }];
	});
	return {
		version: '2.0',
		class: 'dataset',
		label: table.label,
		source: 'SCB',
		updated: table.updated,
		note: ['Notera att Utbildningsregistret kan sakna uppgifter om vissa utbildningar för ett fåtal personer.'],
		role: { time: ['Tid'], metric: ['ContentsCode'] },
		id: [...selection.keys()],
		size: [...selection.values()].map(({ length }) => length),
		dimension: Object.fromEntries(dimension),
		extension: { px: { tableid: table.id, decimals: 0, 'official-statistics': true, language: 'sv' } },
		value,
		...(Object.keys(status).length > 0 && { status })
	};
}

/** Dimensions that may not be left out. */
const MANDATORY = ['ContentsCode', 'Tid'];

function data(table: PublishedTable, search: URLSearchParams, { maxDataCells }: Allowed): Usual {
	if (search.get('outputFormat') !== 'json-stat2') return problem(400, 'Unsupported output format');
	const asked = [...search].flatMap(([key, value]) => {
		const dimension = /^valueCodes\[(.+)\]$/.exec(key)?.[1];
		return dimension ? [[dimension, value.split(',')] as const] : [];
	});
	const refusal = refuse(table, new Map(asked));
	if (refusal) return refusal;
	const codes = new Map(asked);
	const selection: Selection = new Map([...table.dimensions.keys()].map((code) => [code, codes.get(code)!]));
	const cells = [...selection.values()].reduce((product, { length }) => product * length, 1);
	if (cells > maxDataCells)
		return problem(403, 'Forbiden', 'The query resulted in cell that exceeds the number of allowed.');
	return { status: 200, body: figures(table, selection) };
}

function refuse({ dimensions }: PublishedTable, asked: Selection): Usual | undefined {
	for (const [code, codes] of asked) {
		const known = dimensions.get(code)?.codes;
		if (!known) return problem(400, 'Non-existent variable');
		if (!codes.every((each) => known.has(each))) return problem(400, 'Non-existent value');
	}
	// SCB's own spelling. SCB would sum up the other dimensions; this server wants them all.
	if ([...dimensions.keys()].some((code) => !asked.has(code)))
		return problem(400, 'Missing selection for mandantory variable');
}

function figures(table: PublishedTable, selection: Selection) {
	const keys = [...selection.values()].reduce<string[]>(
		(heads, codes) => heads.flatMap((head) => codes.map((code) => (head === '' ? code : `${head}/${code}`))),
		['']
	);
	const value = keys.map((key) => table.persons.get(key) ?? null);
	const missing = value.flatMap((figure, place) => (figure === null ? [[place, '..']] : []));
	return dataset(table, selection, value, Object.fromEntries(missing));
}

const problem = (status: number, title: string, detail?: string): Usual => ({
	status,
	body: { type: 'Parameter error', title, status, ...(detail && { detail }) }
});

const TYPE = { 'content-type': 'application/json; charset=utf-8' };

function send(response: ServerResponse, { status, body }: Usual, headers: Record<string, string> = {}) {
	response.writeHead(status, { ...TYPE, ...headers });
	response.end(JSON.stringify(body));
}

/** Too many calls, with or without a word of how long to wait. */
export const tooMany =
	(retryAfter?: string): Fault =>
	(response) =>
		send(response, problem(429, 'Too many requests'), retryAfter ? { 'retry-after': retryAfter } : {});

/** A status with an error in SCB's form. */
export const failing =
	(status: number, title: string, headers: Record<string, string> = {}): Fault =>
	(response) =>
		send(response, problem(status, title), headers);

/** The connection breaks in the middle of the answer. */
export const cut: Fault = (response, { body }) => {
	const text = JSON.stringify(body);
	response.writeHead(200, { ...TYPE, 'content-length': Buffer.byteLength(text) });
	response.write(text.slice(0, text.length / 2), () => response.destroy());
};

/** The answer ends in the middle, and the server calls it the end. */
export const short: Fault = (response, { body }) => {
	const text = JSON.stringify(body);
	response.writeHead(200, TYPE);
	response.end(text.slice(0, text.length / 2));
};

/** One byte, and then nothing more. */
export const slow: Fault = (response) => {
	response.writeHead(200, TYPE);
	response.write('{');
};

/** Something else than JSON. */
export const text =
	(body: string | Uint8Array): Fault =>
	(response) => {
		response.writeHead(200, { 'content-type': 'text/html' });
		response.end(body);
	};

/** The usual answer with something in it changed. */
export const edited =
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test knows what it changes
	(change: (body: any) => void): Fault =>
		(response, { status, body }) => {
			const copy = structuredClone(body);
			change(copy);
			send(response, { status, body: copy });
		};

/** The usual answer, and then something happens at the server. */
export const andThen =
	(happens: () => void): Fault =>
	(response, usual) => {
		send(response, usual);
		happens();
	};
