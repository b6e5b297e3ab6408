import { afterAll, describe, expect, test } from 'vitest';
import { csvFormat, DIALECT_WORDS } from './csv.ts';
import { askFor, createExtractDatabase, fileOf, TEST_QUESTIONS } from './testing-extract.ts';

const db = await createExtractDatabase();
afterAll(() => db.destroy());

const QUESTIONS = [
	...TEST_QUESTIONS.filter(([table]) => table === 'counts').map(([, query]) => query),
	'region=2584,2161&from=2021',
	'region=county:21&sex=women,men&level=6',
	'region=2101&level=US&lang=en'
];

describe.each(DIALECT_WORDS)('%s', (dialect) => {
	test.each(QUESTIONS)('lines that the database writes are those of its rows, byte for byte: %s', async (query) => {
		const extract = await askFor(db, 'counts', query);
		const fast = await fileOf(csvFormat, extract, `dialect=${dialect}`);
		const slow = await fileOf(csvFormat, { ...extract, lines: undefined }, `dialect=${dialect}`);
		expect(extract.lines).toBeDefined();
		expect(fast.toString()).toBe(slow.toString());
		expect(fast.length).toBeGreaterThan(200);
	});
});
