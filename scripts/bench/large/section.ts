import { type Section, goal, grouped } from '../section.ts';
import { type Pairs, medianOf, ratioOf } from './compare.ts';
import type { LargeFile } from './files.ts';
import type { Used } from './process.ts';

const MEGABYTE = 1e6;
const PEAK_GOAL = 200 * MEGABYTE;

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const megabytes = (bytes: number): string => `${grouped(bytes / MEGABYTE)} MB`;

export const HEADER = ['', 'wall', 'goal', '', 'processor', 'goal', '', 'peak memory', 'goal', ''];

/** The rows of one file: both ways, and their ratios. */
export function pairRows(file: LargeFile, { ours, theirs }: Pairs, limit: number): string[][] {
	return [
		usedRow(`${file.form} file: ingest, checked and published`, ours, PEAK_GOAL),
		usedRow(`${file.form} file: sqlite3 \`.import\` and \`INSERT … SELECT\``, theirs, null),
		ratioRow(`${file.form} file: ratio, median of the pairs`, ours, theirs, limit)
	];
}

export const usedRow = (what: string, used: readonly Used[], peakGoal: number | null = PEAK_GOAL): string[] => [
	what,
	...[seconds(medianOf(used, 'wall')), '', ''],
	...[seconds(medianOf(used, 'processor')), '', ''],
	megabytes(medianOf(used, 'peak')),
	...goal(medianOf(used, 'peak'), peakGoal, megabytes)
];

export function ratioRow(what: string, ours: readonly Used[], theirs: readonly Used[], limit: number): string[] {
	const cells = (['wall', 'processor'] as const).flatMap((key) => {
		const ratio = ratioOf(ours, theirs, key);
		return [ratio.toFixed(2), ...goal(Number(ratio.toFixed(3)), limit, (value) => value.toFixed(2))];
	});
	return [what, ...cells, '', '', ''];
}

const sizeOf = ({ form, rows, bytes }: LargeFile): string => `${form} ${grouped(rows)} rows, ${megabytes(bytes)}`;

/** How it was measured, in words. */
export const methodOf = (files: readonly LargeFile[], times: number): string =>
	`A table like UtbBefRegionR with invented figures (312 regions, 80 ages, 8 levels, both sexes, ${files[0].years.length} years: ${grouped(files[0].figures)} figures), written as SCB writes it: ${files.map(sizeOf).join('; ')}. ` +
	`\`ingest/cli.ts\` with every check, the indicators and publishing, by turns with the sqlite3 program, ${times} times each, median: \`.import\` into a table of texts and one \`INSERT … SELECT\` into the same empty table \`observation\` with its constraints, without a journal, foreign keys or any other check. Both have loaded the same figures. Time and peak are those of the whole process. The goal of the wide file stands twice: it was set by what the long file takes with sqlite3, the yardstick of both (the figures are the same); of the wide file sqlite3 has a twelfth of the bytes to read.`;

export const section = (title: string, method: string, rows: string[][]): Section => ({
	title,
	method,
	header: HEADER,
	rows
});
