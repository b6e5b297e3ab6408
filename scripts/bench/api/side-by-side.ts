import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { percentile } from '../measure.ts';
import { grouped, kilobytes, type Section } from '../section.ts';
import { CONNECTIONS, throughput } from './load.ts';

const PATH = '/api/v1/series?indicator=hogutbildade';

/** Each second of the one is followed by a second of the other: what slows the machine down slows both. */
const PAIRS = 9;
const ROUND_MS = 1000;

/** Issue: 0.8 of what a bare Express route with the same bytes serves. */
const LEAST = 0.8;

interface Servers {
	ours: number;
	bare: number;
	bytes: number;
}

/** Starts the two servers in a process of their own, so that whoever asks does not take their time. */
async function withServers<T>(database: string, use: (servers: Servers) => Promise<T>): Promise<T> {
	const script = 'scripts/bench/api/servers.ts';
	const child = spawn(process.execPath, [script, database, PATH], { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = once(child, 'exit').then(([code]) => {
		throw new Error(`${script} ended with ${code}.`);
	});
	ended.catch(() => {}); // ended by us below
	try {
		const [line] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
		return await Promise.race([use(JSON.parse(String(line))), ended]);
	} finally {
		child.kill();
	}
}

/** Measures answers in a second beside a bare Express route that sends the same bytes. */
export const measureSideBySide = (database: string): Promise<Section> =>
	withServers(database, async ({ ours, bare, bytes }) => {
		const path = PATH;
		for (const port of [ours, bare]) await throughput(port, path, ROUND_MS);
		const pairs: [number, number][] = [];
		for (let pair = 0; pair < PAIRS; pair++) {
			pairs.push([await throughput(ours, path, ROUND_MS), await throughput(bare, path, ROUND_MS)]);
		}
		const middle = (of: (pair: [number, number]) => number) => percentile(pairs.map(of), 0.5);
		const ratio = middle(([own, other]) => own / other);
		return {
			title: 'The API beside a bare route',
			method: `\`${path}\` (39 municipalities and the country, ${kilobytes(bytes)}) from the whole server, and from an Express that has one route and sends the same bytes with three headers. Both are in one process; ${CONNECTIONS} connections from another ask one server for a second, then the other, ${PAIRS} times; median, and median of the pairs.`,
			header: ['', 'answers per second', 'goal', ''],
			rows: [
				['the dashboard', grouped(middle(([own]) => own)), '', ''],
				['bare Express route', grouped(middle(([, other]) => other)), '', ''],
				['ratio', ratio.toFixed(2), `≥ ${LEAST}`, ratio >= LEAST ? 'met' : '**not met**']
			]
		};
	});
