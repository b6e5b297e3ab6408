import type { EducationDb } from '#db/open.server.ts';
import { migrateToLatest } from '#db/migrate.ts';
import type { Database } from '#db/schema.ts';
import { computeIndicatorValues } from '#db/writers/compute-indicator-values.ts';
import { countRows } from '#db/writers/count-rows.ts';
import { insertRows } from '#db/writers/insert.ts';
import { inTransaction } from '#db/writers/transaction.ts';
import type { CheckResult } from './checks/catalogue.ts';
import type { Loss } from './checks/nothing-lost.ts';
import type { Gathered } from './gather/gather.ts';
import { LEVELS } from './labels/levels.ts';
import type { Reference } from './reference/reference.ts';
import { writeCounts } from './write-counts.ts';
import { writeRatios } from './write-ratios.ts';
import { type Published, withPredecessor, writeRelease } from './write-release.ts';
import { writeChecks, writeReport } from './write-report.ts';

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

/**
 * Fills an empty database, in one transaction and always in the same order, and compares it with `predecessor`, the
 * database that it replaces (null: there is none). Returns the numbers of rows, verified, the release, and the checks
 * with the one that this comparison is. Throws LoadRefused when figures of the predecessor are missing and may not be.
 */
export async function writeDatabase(
	db: EducationDb,
	contents: Contents,
	predecessor: string | null,
	loss: Loss
): Promise<{ written: Written; published: Published; checks: CheckResult[] }> {
	await migrateToLatest(db);
	return withPredecessor(db, predecessor, (before) =>
		inTransaction(db, async (trx) => {
			const written = await writeFigures(trx, contents);
			const { published, result } = await writeRelease(trx, contents, before, loss);
			const checks = [...contents.checks, result];
			await writeChecks(trx, checks);
			return { written, published, checks };
		})
	);
}

async function writeFigures(db: EducationDb, contents: Contents): Promise<Written> {
	const { reference, gathered } = contents;
	await writeReference(db, contents);
	const written = {
		observations: await writeCounts(db, reference, gathered.counts),
		ratios: await writeRatios(db, reference, gathered.ratios),
		indicatorValues: await computeIndicatorValues(db)
	};
	await expectRows(db, 'observation', gathered.counts.size);
	await expectRows(db, 'published_ratio', gathered.ratios.size);
	return written;
}

async function writeReference(db: EducationDb, { reference, gathered }: Contents) {
	await insertRows(db, 'region', reference.regions);
	await insertRows(db, 'education_level', [...LEVELS]);
	await writeReport(db, reference, gathered);
	await insertRows(db, 'indicator', defined(reference.indicators));
	await insertRows(db, 'comparison_set', defined(reference.comparisonSets));
	await insertRows(db, 'event', reference.events);
}

/** Entries that are kept whole, found by their code. */
const defined = <Entry extends { code: string }>(entries: readonly Entry[]) =>
	entries.map((entry, index) => ({ id: index + 1, code: entry.code, definition: JSON.stringify(entry) }));

async function expectRows(db: EducationDb, table: keyof Database, expected: number) {
	const found = await countRows(db, table);
	if (found !== expected) throw new Error(`The table ${table} has ${found} rows, but ${expected} figures were read.`);
}
