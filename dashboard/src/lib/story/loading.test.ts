import { expect, test } from 'vitest';
import { CHECKS } from '#ingest/checks/catalogue.ts';
import { FORMS } from '#ingest/forms/form.ts';
import { allWords } from '../i18n/dictionary.ts';
import { numberFormat } from '../i18n/format.ts';
import { checkGroups, fileRows, noteGroups, revisionRows } from './loading.ts';

const load = {
	...{ id: 1, file: 'scb/TAB3981.csv', form: 'scb-web-wide', sha256: 'a'.repeat(64), bytes: 1000, rows: 96 },
	...{ cells: 464, regions: 6, year_from: 2019, year_to: 2023, skipped: 1200, updated: '2026-04-27T06:00:00.000Z' }
};

test.each([
	[
		'sv',
		[
			'scb/TAB3981.csv',
			'nedladdad från Statistikdatabasen, år i kolumner',
			'96',
			'464',
			'6',
			'2019–2023',
			'2026-04-27',
			'1\u00a0200'
		]
	],
	[
		'en',
		[
			'scb/TAB3981.csv',
			'saved from Statistikdatabasen, years as columns',
			'96',
			'464',
			'6',
			'2019–2023',
			'2026-04-27',
			'1,200'
		]
	]
] as const)('a file in %s', async (locale, row) => {
	expect(fileRows([load], await allWords(locale), numberFormat(locale))).toEqual([row]);
});

test('a file that does not say when it was updated, of one year and an unknown form', async () => {
	const file = { ...load, form: 'new', updated: null, year_from: 2023 };
	const [row] = fileRows([file], await allWords('sv'), numberFormat('sv'));
	expect([row![1], row![5], row![6]]).toEqual(['new', '2023', 'framgår inte']);
});

test('checks keep their order, and one note makes a noted check', () => {
	const texts = { message_sv: 'Ingen cell finns två gånger.', message_en: 'No cell occurs twice.', touches: '{}' };
	const pass = { id: 1, name: 'duplicate-cells', outcome: 'pass' as const, ...texts };
	const note = { ...pass, id: 2, name: 'missing', outcome: 'note' as const, message_sv: '1 cell saknas.' };
	const again = { ...note, id: 3, name: pass.name, message_sv: 'En till.' };
	expect(checkGroups([pass, note, again], 'sv')).toEqual([
		{ name: 'duplicate-cells', outcome: 'note', sentences: ['Ingen cell finns två gånger.', 'En till.'] },
		{ name: 'missing', outcome: 'note', sentences: ['1 cell saknas.'] }
	]);
	expect(checkGroups([pass], 'en')).toEqual([
		{ name: 'duplicate-cells', outcome: 'pass', sentences: ['No cell occurs twice.'] }
	]);
});

test.each(['sv', 'en'] as const)('every check and form that ingest knows has a name: %s', async (locale) => {
	const { loading } = await allWords(locale);
	expect(Object.keys(loading.checkNames)).toEqual(Object.keys(CHECKS));
	expect(Object.keys(loading.forms)).toEqual([...FORMS]);
});

test('a footnote that two files bring is shown once', () => {
	const note = { table: 'TAB3981', language: 'sv' as const, dimension: 'kön', value: null, text: 'Folkbokförda.' };
	const files = ['a.json', 'b.json'].map((file) => ({ ...note, file }));
	expect(noteGroups([...files, { ...note, file: 'a.json', language: 'en', value: 'women' }])).toEqual([
		{ table: 'TAB3981', language: 'sv', texts: [{ about: 'kön', text: 'Folkbokförda.' }] },
		{ table: 'TAB3981', language: 'en', texts: [{ about: 'women', text: 'Folkbokförda.' }] }
	]);
});

test('a revision names the cell and both figures', async () => {
	const cell = { table: 'TAB3981', region: '2101', region_name: 'Ockelbo', year: 2022, sex: 1 as const };
	const figures = { age_from: 16, age_to: 74, subject: '6', earlier: '617', later: '618' };
	const files = { earlier_file: 'a.csv', later_file: 'b.csv' };
	expect(revisionRows([{ ...cell, ...figures, ...files }], await allWords('sv'))).toEqual([
		['2101 Ockelbo', 'TAB3981, nivå 6, 16–74\u00a0år', 'män', '2022', '617', '618']
	]);
});
