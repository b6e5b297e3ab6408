import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/open.server.ts';
import { fileLoads } from '#db/queries/sources.ts';
import { once, percentile } from './measure.ts';
import { CannotMeasure, grouped, type Section } from './section.ts';

/** Enough for a median that stands still. */
const PAIRS = 7;

const SOURCES = 'data/scb';

function run(command: string, args: string[], input?: string) {
	const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', input });
	if (error) throw new CannotMeasure(`${command} cannot be run: ${error.message}.`);
	if (status !== 0) throw new CannotMeasure(`${command} ended with ${status}: ${stderr.trim()}`);
}

const ingestInto = (target: string) => run(process.execPath, ['ingest/cli.ts', '--db', target]);

/** The same files, each into a table of texts, by the sqlite3 program: no checks, no types, no indicators. */
function importInto(target: string) {
	const files = readdirSync(SOURCES).filter((name) => name.endsWith('.csv'));
	const imports = files.map((name, index) => `.import ${join(SOURCES, name)} file_${index}`);
	run('sqlite3', [target], ['pragma journal_mode = off;', '.mode csv', ...imports].join('\n'));
}

const hasSqlite = () => spawnSync('sqlite3', ['--version']).status === 0;

/** Seconds of both ways, by turns, each into a new file. */
async function timePairs(folder: string) {
	const [ours, theirs]: [number[], number[]] = [[], []];
	for (let i = 0; i < PAIRS; i++) {
		ours.push((await once(() => ingestInto(join(folder, `ours-${i}.sqlite`)))) / 1000);
		if (hasSqlite()) theirs.push((await once(() => importInto(join(folder, `theirs-${i}.sqlite`)))) / 1000);
	}
	return { ours, theirs };
}

async function whatWasLoaded(database: string) {
	const db = openDatabase(database, { readonly: true });
	const loads = await fileLoads(db);
	await db.destroy();
	const sum = (key: 'rows' | 'cells') => loads.reduce((total, load) => total + load[key], 0);
	return { files: loads.length, rows: sum('rows'), cells: sum('cells') };
}

/** Times `npm run ingest` on the bundled files beside a plain import of the same files. */
export async function measureIngest(): Promise<Section> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		const { ours, theirs } = await timePairs(folder);
		const { files, rows, cells } = await whatWasLoaded(join(folder, 'ours-0.sqlite'));
		const line = (what: string, seconds: number) => [
			what,
			`${seconds.toFixed(3)} s`,
			grouped(rows / seconds),
			grouped(cells / seconds)
		];
		const table = [line('ingest: checked, typed, with all indicators', percentile(ours, 0.5))];
		if (theirs.length === 0) table.push(['sqlite3 is not on this machine: no comparison', '', '', '']);
		else {
			const ratio = percentile(
				ours.map((seconds, i) => seconds / theirs[i]!),
				0.5
			);
			table.push(line('sqlite3 `.import`: the same files as texts', percentile(theirs, 0.5)));
			table.push(['ratio, median of the pairs', ratio.toFixed(2), '', '']);
		}
		return {
			title: 'Ingest of the bundled files',
			method: `${files} files, ${grouped(rows)} rows, ${grouped(cells)} figures. Each way is a process of its own, start included, by turns, ${PAIRS} times each, median.`,
			header: ['', 'time', 'rows per second', 'figures per second'],
			rows: table
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}
