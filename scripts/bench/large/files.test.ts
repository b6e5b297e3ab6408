import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkResults } from '#ingest/checks/results.ts';
import { readReference } from '#ingest/reference/reference.ts';
import { DATA, bundledVocabulary, gatherAll, temporaryFolder } from '#ingest/testing.ts';
import { inspect } from '#ingest/text/source.ts';
import { AGES } from './population.ts';
import { type LargeFile, writeLargeFile } from './files.ts';

const YEARS = [2023, 2024];

test.each([
	['long', 'scb-web-long', 'utf-8'],
	['wide', 'scb-web-wide', 'windows-1252']
] as const)('the %s file is one of SCB, whole, and passes every check of its figures', (form, known, encoding) => {
	const reference = readReference(DATA);
	const path = join(temporaryFolder(), 'large.csv');
	const file: LargeFile = writeLargeFile(path, form, reference.regions, YEARS);
	const gathered = gatherAll(inspect(path, 'large.csv'));
	expect(gathered.files[0]).toMatchObject({
		form: known,
		tables: ['UtbBefRegionR'],
		rows: file.rows,
		cells: file.figures,
		source: { encoding, bytes: file.bytes }
	});
	expect(file.figures).toBe(312 * AGES.length * 16 * YEARS.length);
	const noted = checkResults(reference, gathered, bundledVocabulary()).filter(({ outcome }) => outcome === 'note');
	expect(noted.map(({ name }) => name).filter((name) => name !== 'known-breaks')).toEqual(['provenance']);
});
