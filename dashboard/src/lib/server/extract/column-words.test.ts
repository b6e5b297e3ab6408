import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '#db/testing.ts';
import { readQuery } from '#lib/server/query/read-query.ts';
import { COLUMN_WORDS } from './column-words.ts';
import { EXTRACT_TABLES } from './tables.ts';

const db = await createTestDatabase();
afterAll(() => db.destroy());

test('every column of every table has its words, and no words are left over', async () => {
	const asked = EXTRACT_TABLES.map(({ extract, parameters }) => extract(db, readQuery(parameters, '')));
	const names = (await Promise.all(asked)).flatMap(({ table }) => table.columns.map(({ name }) => name));
	expect(Object.keys(COLUMN_WORDS).sort()).toEqual([...new Set(names)].sort());
});
