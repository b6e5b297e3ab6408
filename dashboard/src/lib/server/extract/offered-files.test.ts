import { expect, test } from 'vitest';
import { enPages } from '#lib/i18n/pages/en.ts';
import { svPages } from '#lib/i18n/pages/sv.ts';
import { DIALECT_WORDS } from '../../../../server/files/formats/csv.ts';
import { DESCRIPTIONS, FORMATS } from '../../../../server/files/formats/formats.ts';
import { readQuery } from '#lib/server/query/read-query.ts';
import { fileAddress, OFFERED_DESCRIPTIONS, OFFERED_FILES } from './offered-files.ts';

const OFFERED = [...OFFERED_FILES, ...OFFERED_DESCRIPTIONS];

test.each([
	['every format', OFFERED_FILES, FORMATS],
	['everything that describes files', OFFERED_DESCRIPTIONS, DESCRIPTIONS]
])('the pages offer %s that the API serves, and no other', (_, offered, served) =>
	expect([...new Set(offered.map(({ ending }) => ending))].sort()).toEqual(served.map(({ ending }) => ending).sort())
);

test.each(OFFERED)('$name is asked for as its format allows', ({ ending, query }) => {
	const { parameters } = [...FORMATS, ...DESCRIPTIONS].find((format) => format.ending === ending)!;
	expect(() => readQuery(parameters, query ?? '')).not.toThrow();
});

test('CSV is offered in every dialect', () =>
	expect(OFFERED_FILES.filter(({ ending }) => ending === 'csv')).toHaveLength(DIALECT_WORDS.length));

test('each has its words in both languages, and no words are left over', () => {
	const names = OFFERED.map(({ name }) => name).sort();
	expect(Object.keys(svPages.data.files.form).sort()).toEqual(names);
	expect(Object.keys(enPages.data.files.form).sort()).toEqual(names);
});

test.each([
	['csvExcel', '/api/v1/files/counts.csv?region=all&dialect=excel'],
	['csvCode', '/api/v1/files/counts.csv?region=all']
])('the address of %s', (name, address) =>
	expect(
		fileAddress(
			'counts',
			OFFERED_FILES.find((file) => file.name === name)!,
			'region=all'
		)
	).toBe(address)
);
