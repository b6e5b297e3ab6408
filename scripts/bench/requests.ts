import { Agent, get } from 'node:http';
import { timeRuns } from './measure.ts';
import { CannotMeasure, kilobytes, type Section, TIMING_HEADER, type TimingGoals, timingRow } from './section.ts';

const RUNS = 1000;
const WARM_UP = 100;

interface Asked {
	path: string;
	goals: TimingGoals;
	/** Every request with a number of its own that the page does not know, so that none finds it drawn already. */
	anew?: boolean;
}

const NONE = { median: null, p99: null };

const ASKED: Asked[] = [
	{ path: '/', goals: NONE },
	{ path: '/', goals: NONE, anew: true },
	{ path: '/kommun/2161-ljusdal', goals: NONE },
	{ path: '/kommun/2161-ljusdal', goals: NONE, anew: true },
	{ path: '/api/v1/series?indicator=hogutbildade&region=2180,2161', goals: NONE },
	{ path: '/api/v1/series?indicator=hogutbildade', goals: { median: null, p99: 5 } },
	{ path: '/healthz', goals: NONE }
];

/**
 * One request over a connection that is kept, as a browser's; gives the bytes of the body.
 * @throws CannotMeasure when the answer is not 200
 */
export function ask(address: string, agent: Agent): Promise<number> {
	return new Promise((resolve, reject) => {
		get(address, { agent, headers: { 'Accept-Encoding': 'br, gzip' } }, (res) => {
			let bytes = 0;
			res.on('data', (chunk) => (bytes += chunk.length)).on('error', reject);
			res.on('end', () =>
				res.statusCode === 200 ? resolve(bytes) : reject(new CannotMeasure(`${address} answers ${res.statusCode}.`))
			);
		}).on('error', reject);
	});
}

async function measureAddress(server: string, { path, goals, anew }: Asked): Promise<string[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	let number = 0;
	const request = () => ask(server + path + (anew ? `?number=${number++}` : ''), agent);
	const what = `\`${path}\`${anew ? ' drawn anew' : ''}`;
	try {
		const bytes = await request();
		return timingRow(`${what} (${kilobytes(bytes)})`, await timeRuns(request, RUNS, WARM_UP), goals);
	} catch (error) {
		if (!(error instanceof CannotMeasure)) throw error;
		return [`${what}: ${error.message.replace(server, '')}`, ...TIMING_HEADER.slice(1).map(() => '')];
	} finally {
		agent.destroy();
	}
}

/** Times pages and API of a running server, one request after the other on one connection. */
export async function measureRequests(server: string): Promise<Section> {
	const rows: string[][] = [];
	for (const asked of ASKED) rows.push(await measureAddress(server, asked));
	return {
		title: 'Requests',
		method: `The production server in a process of its own on the same machine; one request after the other on one connection, compressed, from the first byte asked to the last received, after ${WARM_UP} requests that do not count. A page is drawn once for each address and release and then kept; "drawn anew" asks every time for an address that was not asked for before.`,
		header: TIMING_HEADER,
		rows
	};
}
