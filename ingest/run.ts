import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Prefer } from './gather/repeats.ts';
import { ingest } from './ingest.ts';
import { keptReleases, versionAt } from './kept-releases.ts';
import { progressFor } from './progress.ts';
import { KEEP } from './publish.ts';
import { jsonFailure, jsonReport } from './report-json.ts';
import { failureReport, releasesReport, reportOf } from './report.ts';
import { restore } from './restore.ts';

const HELP = `Usage: npm run ingest -- [--db PATH] [--prefer newest] [--allow-fewer] [--keep N] [--json] [FILE ...]
       npm run ingest -- [--db PATH] --releases | --restore VERSION

Reads SCB's files, checks them and builds the database that the dashboard serves.

  FILE             SCB files to load instead of everything in data/scb
  --db PATH        the database to put in place (db/kraftsamling.sqlite)
  --prefer newest  where two files differ in a cell, take the newer one's figure and record the revision
  --allow-fewer    replace a database that has figures which these files lack; they are listed
  --keep N         how many of the databases that were replaced stay (${KEEP})
  --json           the report as JSON
  --releases       list the databases that were replaced and are kept
  --restore VERSION  put one of them back in place
  --help           this text

The database that was there before is replaced only when every check has passed.
Exit code: 0 published, 1 refused or failed, 2 wrong arguments.`;

const root = join(import.meta.dirname, '..');

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				db: { type: 'string', default: relative(process.cwd(), join(root, 'db/kraftsamling.sqlite')) },
				prefer: { type: 'string' },
				'allow-fewer': { type: 'boolean', default: false },
				keep: { type: 'string', default: String(KEEP) },
				json: { type: 'boolean', default: false },
				releases: { type: 'boolean', default: false },
				restore: { type: 'string' },
				help: { type: 'boolean', default: false }
			}
		});
	} catch (error) {
		return refuseArguments((error as Error).message);
	}
}

function refuseArguments(message: string): never {
	console.error(`${message}\n\n${HELP}`);
	process.exit(2);
}

const { values, positionals } = readArguments();
if (values.help) {
	console.log(HELP);
	process.exit(0);
}

if (values.prefer !== undefined && values.prefer !== 'newest')
	refuseArguments(`--prefer takes "newest", not "${values.prefer}".`);
if (!/^\d{1,3}$/.test(values.keep)) refuseArguments(`--keep takes a whole number, not "${values.keep}".`);
if ((values.releases || values.restore !== undefined) && positionals.length > 0)
	refuseArguments(`--releases and --restore load no files, but ${positionals[0]} was named.`);

async function load(target: string): Promise<string> {
	const { 'allow-fewer': allowFewer, keep } = values;
	const prefer: Prefer = values.prefer === 'newest' ? 'newest' : 'none';
	const progress = progressFor(process.stderr);
	const choices = { prefer, allowFewer, keep: Number(keep), progress };
	const ingested = await ingest({ data: join(root, 'data'), files: positionals, target, ...choices });
	return (values.json ? jsonReport : reportOf)(ingested, target, performance.now() / 1000);
}

/** Carries out what was asked; returns the report. */
async function run(target: string): Promise<string> {
	if (values.releases) return releasesReport(await versionAt(target), keptReleases(target), target);
	if (values.restore === undefined) return load(target);
	await restore(target, values.restore);
	return `Restored ${target}: it holds the data version ${values.restore} again.`;
}

try {
	console.log(await run(values.db));
} catch (error) {
	if (values.json) console.log(jsonFailure(error, values.db));
	else console.error(failureReport(error, values.db));
	process.exitCode = 1;
}
