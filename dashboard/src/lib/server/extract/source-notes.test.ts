import { expect, test } from 'vitest';
import { TEST_SOURCE_TABLES } from '#db/testing-figures.ts';
import { createTestDatabase } from '#db/testing.ts';
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
