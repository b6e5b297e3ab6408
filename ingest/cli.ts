import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest } from './ingest.ts';
import { progressFor } from './progress.ts';
import { jsonFailure, jsonReport } from './report-json.ts';
import { failureReport, reportOf } from './report.ts';

const HELP = `Usage: npm run ingest -- [--db PATH] [--prefer newest] [--json] [FILE ...]

Reads SCB's files, checks them and builds the database that the dashboard serves.

  FILE             SCB files to load instead of everything in data/scb
  --db PATH        the database to put in place (db/kraftsamling.sqlite)
  --prefer newest  where two files differ in a cell, take the newer one's figure and record the revision
  --json           the report as JSON
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
				json: { type: 'boolean', default: false },
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

try {
	const progress = progressFor(process.stderr);
	const { db: target, prefer = 'none' } = values;
	const ingested = await ingest({ data: join(root, 'data'), files: positionals, target, prefer, progress });
	const report = values.json ? jsonReport : reportOf;
	console.log(report(ingested, target, performance.now() / 1000));
} catch (error) {
	if (values.json) console.log(jsonFailure(error, values.db));
	else console.error(failureReport(error, values.db));
	process.exitCode = 1;
}
