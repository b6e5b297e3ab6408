import { expect, test } from 'vitest';
import { TEST_SOURCE_TABLES } from '#db/testing-figures.ts';
import { createTestDatabase } from '#db/testing.ts';
import { readQuery } from '#lib/server/query/read-query.ts';
import { indicatorExtract } from './indicator-extract.ts';
import { sourceNotes } from './source-notes.ts';

test('the notes of the tables asked for, in the language asked for', async () => {
	const [first, second, third] = TEST_SOURCE_TABLES;
	const db = await createTestDatabase({
		sourceTables: [
			{ ...first!, notes_sv: 'Brott år 2000.', notes_en: 'A break in 2000.' },
			second!,
			{ ...third!, notes_sv: 'Åldrar.' }
		]
	});
	expect(await sourceNotes(db, ['TAB3981', 'TAB5956'], 'sv')).toEqual(['TAB3981: Brott år 2000.']);
	expect(await sourceNotes(db, ['TAB3981', 'TAB6534'], 'en')).toEqual(['TAB3981: A break in 2000.']);
	await db.destroy();
});

test.each([
	['indicator=hogutbildade', 1],
	['indicator=hogutbildade&region=2161', 0],
	['indicator=hogutbildade&to=2022', 0],
	['indicator=hogutbildade&sex=women', 0],
	['indicator=hogutbildade&basis=known', 0],
	['indicator=hogutbildade-25-64', 0]
])('%s: %i notes on figures that stand in no table', async (query, count) => {
	const db = await createTestDatabase();
	const { notes } = await indicatorExtract.extract(db, readQuery(indicatorExtract.parameters, query));
	const found = notes.filter((note) => note === 'Högutbildade, Riket 2023: täljare och nämnare är summor av delarna.');
	expect(found).toHaveLength(count);
	await db.destroy();
});
