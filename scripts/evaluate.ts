import { evaluate } from '#lib/stats/evaluation/evaluate.ts';
import { recordOf } from '#lib/stats/evaluation/record.ts';
import { readArguments, USAGE } from './evaluate/arguments.ts';
import { readPanel } from './evaluate/panel.ts';
import { report } from './evaluate/report.ts';

function run(words: string[]): string {
	const { panel, columns, options, json, help } = readArguments(words);
	if (help) return USAGE;
	const result = evaluate(readPanel(panel, columns), options);
	return json ? JSON.stringify(recordOf(result), null, '\t') : report(result);
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

try {
	process.stdout.write(`${run(process.argv.slice(2))}\n`);
} catch (error) {
	process.stderr.write(`${(error as Error).message}\n`);
	process.exitCode = 1;
}
