import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest } from './ingest.ts';
import { progressFor } from './progress.ts';
import { failureReport, reportOf } from './report.ts';

const HELP = `Usage: npm run ingest -- [--db PATH] [FILE ...]

Reads SCB's files, checks them and builds the database that the dashboard serves.

  FILE       SCB files to load instead of everything in data/scb
  --db PATH  the database to put in place (db/kraftsamling.sqlite)
  --help     this text

The database that was there before is replaced only when every check has passed.
Exit code: 0 published, 1 refused or failed, 2 wrong arguments.`;

const root = join(import.meta.dirname, '..');

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				db: { type: 'string', default: relative(process.cwd(), join(root, 'db/kraftsamling.sqlite')) },
				help: { type: 'boolean', default: false }
			}
		});
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${HELP}`);
		process.exit(2);
	}
}

const { values, positionals } = readArguments();
if (values.help) {
	console.log(HELP);
	process.exit(0);
}

try {
	const progress = progressFor(process.stderr);
	const ingested = await ingest({ data: join(root, 'data'), files: positionals, target: values.db, progress });
	console.log(reportOf(ingested, values.db, performance.now() / 1000));
} catch (error) {
	console.error(failureReport(error, values.db));
	process.exitCode = 1;
}
