import { openLiveDatabase } from '#db/live.server.ts';
import { studyMunicipalities } from '#db/queries/regions.ts';
import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../../dashboard/server/app.ts';
import { summarise } from '../measure.ts';
import { type Section, TIMING_HEADER, timingRow } from '../section.ts';

const RUNS = 3000;
const WARM_UP = 500;

/** Issue: a series of 39 municipalities. */
const GOALS = { median: null, p99: 5 };

/** The same list begun at another place, so that the same question is another address each time. */
const turned = (codes: string[], by: number) => [
	...codes.slice(by % codes.length),
	...codes.slice(0, by % codes.length)
];

/** Addresses that all ask for every municipality and none twice: by order of the list and by years. */
function* addresses(codes: string[]): Generator<string, never> {
	for (let at = 0; ; at++) {
		const from = 2010 + (Math.floor(at / codes.length) % 6);
		const sex = ['total', 'men', 'women'][Math.floor(at / codes.length / 6) % 3];
		const seen = `&to=${2020 + (Math.floor(at / codes.length / 18) % 6)}`;
		yield `/api/v1/series?indicator=hogutbildade&sex=${sex}&from=${from}${seen}&region=${turned(codes, at).join()}`;
	}
}

/** Times requests inside the process: from the moment that node hands a request over until its answer is written. */
export async function measureInProcess(file: string): Promise<Section> {
	const database = openLiveDatabase(file);
	const app = createApp({ site: (_req, res) => void res.writeHead(404).end(), database });
	let times: number[] = [];
	const server = createServer((req, res) => {
		const start = performance.now();
		res.on('finish', () => times.push(performance.now() - start));
		app(req, res);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const ask = async (path: string) => {
		const asked = get({ port, host: '127.0.0.1', path, agent, headers: { 'Accept-Encoding': 'br, gzip' } });
		const [res] = await once(asked, 'response');
		if (res.statusCode !== 200) throw new Error(`${path} answers ${res.statusCode}.`);
		await once(res.resume(), 'end');
	};
	const measure = async (what: string, next: () => string) => {
		for (let run = 0; run < WARM_UP; run++) await ask(next());
		times = [];
		for (let run = 0; run < RUNS; run++) await ask(next());
		return timingRow(what, summarise(times), GOALS);
	};
	const lease = database.lease();
	const codes = (await studyMunicipalities(lease.db)).map(({ code }) => code);
	lease.close();
	const fresh = addresses(codes);
	const rows = [
		await measure(
			`${codes.length} municipalities, never asked before: checked, read, written, compressed`,
			() => fresh.next().value
		),
		await measure(`${codes.length} municipalities, asked before`, () => '/api/v1/series?indicator=hogutbildade')
	];
	agent.destroy();
	server.close();
	database.close();
	return {
		title: 'The API inside the process',
		method: `A series of every municipality of the three counties, from the moment that node hands the request over until the answer is written; one request after the other, after ${WARM_UP} that do not count.`,
		header: TIMING_HEADER,
		rows
	};
}
