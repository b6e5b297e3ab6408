import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { takeLock } from '#db/writers/lock.ts';
import { LoadRefused } from './gather/gather.ts';
import { ingest } from './ingest.ts';
import { progressFor } from './progress.ts';
import { failureReport, reportOf } from './report.ts';
import { PATIENCE } from './scb-api/back-off.ts';
import { systemClock } from './scb-api/clock.ts';
import { refresh } from './scb-api/refresh.ts';
import { RefreshRefused } from './scb-api/refused.ts';

const HELP = `Usage: npm run refresh -- [--dry-run] [--all] [--no-ingest] [--base URL] [--data DIR] [--db PATH]

Asks SCB's API for figures that data/scb lacks or that SCB has published anew, keeps the answers
there, describes them in datapackage.json, and builds the database from all files.

  --dry-run    say what would be asked for, and change nothing
  --all        ask for all figures that the project uses, also those that are there
  --no-ingest  leave the database as it is
  --base URL   the API (https://statistikdatabasen.scb.se/api/v2)
  --data DIR   the folder to refresh (data)
  --db PATH    the database to put in place (db/kraftsamling.sqlite)
  --help       this text

Answers of SCB that are not what was asked for are refused, and nothing is changed.
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
				ingest: { type: 'boolean', default: true },
				base: { type: 'string', default: 'https://statistikdatabasen.scb.se/api/v2' },
				data: { type: 'string', default: below('data') },
				db: { type: 'string', default: below('db/kraftsamling.sqlite') },
				help: { type: 'boolean', default: false }
			}
		});
		if (!/^https?:$/.test(URL.parse(values.base)?.protocol ?? ''))
			throw new Error(`--base ${values.base} is no address that begins with https:// or http://`);
		return values;
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}

const values = readArguments();
if (values.help) {
	console.log(HELP);
	process.exit(0);
}

/** Puts new files into `data/`; null when that failed, and nothing was changed. */
async function refreshed(): Promise<string[] | null> {
	const release = await takeLock(`${values.db}-refresh-lock`);
	if (!release) return failed(`Another refresh is running: wait until it has ended, then start again.`);
	try {
		const { data, base, all, 'dry-run': dryRun } = values;
		return await refresh({ data, base, all, dryRun, clock: systemClock, patience: PATIENCE, say: console.log });
	} catch (error) {
		return failed(reasonOf(error));
	} finally {
		await release();
	}
}

function failed(reason: string): null {
	console.error(`${reason}\n\nNothing in ${values.data} was changed.`);
	process.exitCode = 1;
	return null;
}

/** A fault of the program itself keeps its stack, for whoever mends it. */
function reasonOf(error: unknown): string {
	if (error instanceof RefreshRefused) return error.message;
	if (error instanceof LoadRefused)
		return [
			'The figures do not pass the checks.',
			...error.refusals.map(({ check, message }) => `  ${check}: ${message}`)
		].join('\n');
	if (error instanceof Error && 'code' in error) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function ingestAll() {
	try {
		const progress = progressFor(process.stderr);
		const ingested = await ingest({ data: values.data, files: [], target: values.db, progress });
		console.log(`\n${reportOf(ingested, values.db, performance.now() / 1000)}`);
	} catch (error) {
		console.error(failureReport(error, values.db));
		process.exitCode = 1;
	}
}

const paths = await refreshed();
if (paths) {
	for (const path of paths) console.log(`Wrote ${join(values.data, path)}.`);
	if (paths.length === 0) console.log(values['dry-run'] ? 'Nothing was changed (--dry-run).' : 'Nothing was changed.');
	else if (values.ingest) await ingestAll();
}
