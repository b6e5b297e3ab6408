import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { takeLock } from '#db/writers/lock.ts';
import type { Prefer } from './gather/repeats.ts';
import { ingest } from './ingest.ts';
import { progressFor } from './progress.ts';
import { failureReport, reasonOf, reportOf } from './report.ts';
import { PATIENCE } from './scb-api/back-off.ts';
import { systemClock } from './scb-api/clock.ts';
import { type Refreshed, refresh } from './scb-api/refresh.ts';
import { RefreshRefused } from './scb-api/refused.ts';
import { TABLES } from './scb-api/tables.ts';

const HELP = `Usage: npm run refresh -- [--dry-run] [--all] [--prefer newest] [--allow-fewer]
                          [--no-ingest] [--base URL] [--data DIR] [--db PATH]

Asks SCB's API for figures that data/scb lacks or that SCB has published anew, keeps the answers
there, describes them in datapackage.json, and builds the database from all files.

  --dry-run        say what would be asked for, and change nothing
  --all            ask for all figures that the project uses, also those that are there
  --prefer newest  where an answer differs from a file that is there, take the newer one's figure
  --allow-fewer    replace a database that has figures which the files lack; they are listed
  --no-ingest      leave the database as it is
  --base URL       the API (https://statistikdatabasen.scb.se/api/v2)
  --data DIR       the folder to refresh (data)
  --db PATH        the database to put in place (db/kraftsamling.sqlite)
  --help           this text

Answers of SCB that are not what was asked for are refused, and nothing of that table is changed.
Exit code: 0 done or nothing to do, 1 refused or failed, 2 wrong arguments.`;

const root = join(import.meta.dirname, '..');
const below = (path: string) => relative(process.cwd(), join(root, path)) || '.';

function readArguments() {
	try {
		const { values } = parseArgs({
			allowNegative: true,
			options: {
				'dry-run': { type: 'boolean', default: false },
				all: { type: 'boolean', default: false },
				prefer: { type: 'string', default: 'none' },
				'allow-fewer': { type: 'boolean', default: false },
				ingest: { type: 'boolean', default: true },
				base: { type: 'string', default: 'https://statistikdatabasen.scb.se/api/v2' },
				data: { type: 'string', default: below('data') },
				db: { type: 'string', default: below('db/kraftsamling.sqlite') },
				help: { type: 'boolean', default: false }
			}
		});
		if (!/^https?:$/.test(URL.parse(values.base)?.protocol ?? ''))
			throw new Error(`--base ${values.base} is no address that begins with https:// or http://`);
		if (!isPrefer(values.prefer)) throw new Error(`--prefer takes "newest", not "${values.prefer}".`);
		return { ...values, prefer: values.prefer };
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}

const isPrefer = (text: string): text is Prefer => text === 'newest' || text === 'none';

const values = readArguments();
if (values.help) {
	console.log(HELP);
	process.exit(0);
}

/** Puts new files into `data/`, alone: another refresh is waited for some seconds and then refused. */
async function refreshed(): Promise<Refreshed> {
	const release = await takeLock(`${values.db}-refresh-lock`);
	if (!release) throw new RefreshRefused(values.data, 'another refresh running', 'none', 'Wait until it has ended');
	try {
		const { data, base, all, prefer, 'dry-run': dryRun } = values;
		const options = { data, base, all, prefer, dryRun, tables: TABLES };
		return await refresh({ ...options, clock: systemClock, patience: PATIENCE, say: console.log });
	} finally {
		await release();
	}
}

function fail(...errors: unknown[]) {
	const reasons = errors.map((error) => (error instanceof RefreshRefused ? error.message : reasonOf(error)));
	// A fault in data/ refuses every table alike.
	console.error([...new Set(reasons)].join('\n'));
	process.exitCode = 1;
}

async function ingestAll() {
	try {
		const { data, db: target, prefer, 'allow-fewer': allowFewer } = values;
		const progress = progressFor(process.stderr);
		const ingested = await ingest({ data, files: [], target, prefer, allowFewer, progress });
		console.log(`\n${reportOf(ingested, target, performance.now() / 1000)}`);
	} catch (error) {
		console.error(failureReport(error, values.db));
		process.exitCode = 1;
	}
}

try {
	const { paths, refusals } = await refreshed();
	if (refusals.length > 0) fail(...refusals);
	for (const path of paths) console.log(`Wrote ${join(values.data, path)}.`);
	if (paths.length === 0) console.log(`Nothing in ${values.data} was changed.`);
	else if (values.ingest) await ingestAll();
} catch (error) {
	fail(error);
}
