import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReference } from '#ingest/reference/reference.ts';
import { comparePairs, ingestLarge } from './large/compare.ts';
import { type LargeFile, writeLargeFile } from './large/files.ts';
import { methodOf, pairRows, ratioRow, section, usedRow } from './large/section.ts';
import { writeSections } from './report.ts';
import { type Section, measured } from './section.ts';

const TITLE = 'Ingest of a large table';

/** The years of UtbBefRegionR, half of them, and twice as many. */
const [YEARS, HALF, DOUBLE] = [17, 8, 34].map((count) => Array.from({ length: count }, (_, index) => 2008 + index));

/** Each takes half a minute or more. */
const TIMES = 3;

const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
const reference = readReference('data');

/** Writes a file for as long as it is needed: together they would fill two gigabytes. */
async function withFile<Result>(
	form: LargeFile['form'],
	years: number[],
	use: (file: LargeFile) => Result | Promise<Result>
) {
	const file = writeLargeFile(join(folder, `${form}-${years.length}.csv`), form, reference.regions, years);
	try {
		return { file, result: await use(file) };
	} finally {
		rmSync(file.path);
	}
}

const compare = (file: LargeFile) => comparePairs(file, folder, reference, TIMES);

async function measure(): Promise<Section> {
	const long = await withFile('long', YEARS, compare);
	const wide = await withFile('wide', YEARS, compare);
	const half = await withFile('long', HALF, (file) => [ingestLarge(file, folder)]);
	const double = await withFile('long', DOUBLE, (file) => [ingestLarge(file, folder)]);
	return section(TITLE, methodOf([long.file, wide.file], TIMES), [
		...pairRows(long.file, long.result, 0.4),
		...pairRows(wide.file, wide.result, 0.25),
		ratioRow('wide file: ratio to the long one with sqlite3', wide.result.ours, long.result.theirs, 0.25),
		usedRow(`long file of ${HALF.length} years: ingest, once`, half.result),
		usedRow(`long file of ${DOUBLE.length} years: ingest, once`, double.result)
	]);
}

try {
	await writeSections([await measured(TITLE, measure)], 'npm run bench:ingest');
} finally {
	rmSync(folder, { recursive: true });
}
