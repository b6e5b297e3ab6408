import { createHash } from 'node:crypto';
import type { EducationDb } from '#db/open.server.ts';
import { migrateToLatest } from '#db/migrate.ts';
import type { Database, ReleaseTable } from '#db/schema.ts';
import { computeIndicatorValues } from '#db/writers/compute-indicator-values.ts';
import { countRows } from '#db/writers/count-rows.ts';
import { insertRows } from '#db/writers/insert.ts';
import type { CheckResult } from './checks/catalogue.ts';
import type { Gathered } from './gather/gather.ts';
import { LEVELS } from './labels/levels.ts';
import type { Reference } from './reference/reference.ts';
import type { Source } from './text/source.ts';
import { writeCounts, writeRatios } from './write-figures.ts';
import { writeReport } from './write-report.ts';

/** All that a database is made from. */
export interface Contents {
	reference: Reference;
	gathered: Gathered;
	checks: readonly CheckResult[];
}

/** How many rows were written. */
export interface Written {
	observations: number;
	ratios: number;
	indicatorValues: number;
}

/** Fills an empty database, in one transaction and always in the same order. Returns the numbers of rows, verified. */
export async function writeDatabase(db: EducationDb, contents: Contents): Promise<Written> {
	await migrateToLatest(db);
	return db.transaction().execute(async (trx) => {
		await writeReference(trx, contents);
		const written = {
			observations: await writeCounts(trx, contents.reference, contents.gathered.counts),
			ratios: await writeRatios(trx, contents.reference, contents.gathered.ratios),
			indicatorValues: await computeIndicatorValues(trx)
		};
		await expectRows(trx, 'observation', contents.gathered.counts.size);
		await expectRows(trx, 'published_ratio', contents.gathered.ratios.size);
		return written;
	});
}

async function writeReference(db: EducationDb, { reference, gathered, checks }: Contents) {
	await insertRows(db, 'region', reference.regions);
	await insertRows(db, 'education_level', [...LEVELS]);
	await writeReport(db, reference, gathered, checks);
	await insertRows(db, 'indicator', defined(reference.indicators));
	await insertRows(db, 'comparison_set', defined(reference.comparisonSets));
	await insertRows(db, 'event', reference.events);
	await insertRows(db, 'release', [release(contentsOf(reference, gathered), reference.datapackage.version)]);
}

/** Entries that are kept whole, found by their code. */
const defined = <Entry extends { code: string }>(entries: readonly Entry[]) =>
	entries.map((entry, index) => ({ id: index + 1, code: entry.code, definition: JSON.stringify(entry) }));

const contentsOf = (reference: Reference, gathered: Gathered): Source[] => [
	...reference.sources,
	...gathered.files.map(({ source }) => source)
];

/** The data version and one sha256 over those of all input files, in the order of their names. */
function release(sources: Source[], version: string): Omit<ReleaseTable, 'id'> & { id: number } {
	const sorted = [...sources].sort((a, b) => (a.name < b.name ? -1 : 1));
	const hash = createHash('sha256');
	for (const { sha256 } of sorted) hash.update(sha256);
	return { id: 1, version, data_sha256: hash.digest('hex') };
}

async function expectRows(db: EducationDb, table: keyof Database, expected: number) {
	const found = await countRows(db, table);
	if (found !== expected) throw new Error(`The table ${table} has ${found} rows, but ${expected} figures were read.`);
}
