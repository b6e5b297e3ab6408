// @ts-expect-error it brings no types of its own
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { citations } from './citation.ts';

const permalink = 'https://example.org/data?indikator=hogutbildade&fran=2010';
const calculated = {
	title: 'Högutbildade',
	key: 'hogutbildade_kommuner-39_2010-2025_v2026-11-25',
	sourceTables: ['TAB3981'],
	sourceLine: 'Egen beräkning; underlag: öppna data från SCB',
	untouched: false,
	version: '2026-11-25',
	permalink
};
const counts = {
	...calculated,
	title: 'Antal personer efter utbildningsnivå',
	sourceLine: 'Källa: SCB, tabell TAB3981',
	untouched: true
};

test('what is computed names SCB as the basis, never as its author', () => {
	const { short, full, bibtex, ris } = citations(calculated, 'sv');
	expect(short).toBe(
		'Egen beräkning; underlag: öppna data från SCB, tabell TAB3981 (Kraftsamling i siffror, dataversion 2026-11-25)'
	);
	expect(full).toBe(
		`Statistiska centralbyrån (SCB), tabell TAB3981, CC0 (underlag). Högutbildade: Egen beräkning; underlag: öppna data från SCB. Kraftsamling i siffror, dataversion 2026-11-25. ${permalink}`
	);
	expect(bibtex).toContain('author = {{Kraftsamling i siffror}}');
	expect(ris).toMatch(/^AU {2}- Kraftsamling i siffror$/m);
});

test('counts that stand as published have SCB as their author', () => {
	const { short, full, bibtex, ris } = citations(counts, 'sv');
	expect(short).toBe('Källa: SCB, tabell TAB3981 (Kraftsamling i siffror, dataversion 2026-11-25)');
	expect(full).toBe(
		`Statistiska centralbyrån (SCB), tabell TAB3981, CC0. Antal personer efter utbildningsnivå. Kraftsamling i siffror, dataversion 2026-11-25. ${permalink}`
	);
	expect(bibtex).toContain('author = {{Statistiska centralbyrån (SCB)}}');
	expect(ris).toMatch(/^AU {2}- Statistiska centralbyrån \(SCB\)$/m);
});

test('several tables, in English', () => {
	const { short, full } = citations({ ...calculated, title: 'Gap', sourceTables: ['TAB5956', 'TAB6534'] }, 'en');
	expect(short).toContain(' SCB, tables TAB5956, TAB6534 (');
	expect(full).toMatch(/^Statistics Sweden \(SCB\), tables TAB5956, TAB6534, CC0 \(basis\)\. Gap: /);
});

test.each([
	[calculated, 'Egen beräkning; underlag: öppna data från SCB, tabell TAB3981'],
	[counts, 'Källa: SCB, tabell TAB3981']
])('the note is one sentence that names each table once: %#', (cited, note) => {
	const { bibtex, ris } = citations(cited, 'sv');
	expect(bibtex).toContain(`note = {${note}}`);
	expect(ris.split('\n')).toContain(`N1  - ${note}`);
});

test('BibTeX: extracts beside each other in a list of references have keys of their own', () => {
	expect(citations(calculated, 'sv').bibtex).toMatch(/^@misc\{hogutbildade_kommuner-39_2010-2025_v2026-11-25,$/m);
});

test('BibTeX: one entry, braces in balance, what TeX would run is escaped', () => {
	const { bibtex } = citations({ ...calculated, title: '100 % & _all_ {x} #1 \\ $' }, 'sv');
	expect(bibtex).toContain('title = {{100 \\% \\& \\_all\\_ \\{x\\} \\#1 \\textbackslash{} \\$}}');
	const unescaped = bibtex.replace(/\\[{}]/g, '');
	expect(unescaped.split('{').length).toBe(unescaped.split('}').length);
	expect(bibtex.match(/^\t(\w+) = \{.*\},?$/gm)).toHaveLength(8);
});

test('RIS: every line is a tag and a text, the last ends the record', () => {
	const lines = citations(calculated, 'sv').ris.split('\n');
	expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
	expect([lines[0], lines.at(-1)]).toEqual(['TY  - DATA', 'ER  - ']);
	expect(lines).toContain(`UR  - ${permalink}`);
});

/** What a reference manager reads: an organisation is a family name in BibTeX, a whole name in RIS. */
interface Read {
	author: [{ family?: string; literal?: string }];
	issued: { 'date-parts': [[number]] };
	accessed?: unknown;
	[field: string]: unknown;
}

describe.each(['bibtex', 'ris'] as const)('%s as a reference manager reads it', (form) => {
	test.each([
		[calculated, 'sv', 'Kraftsamling i siffror', 'Kraftsamling i siffror'],
		[calculated, 'en', 'Kraftsamling in figures', 'Kraftsamling in figures'],
		[counts, 'sv', 'Statistiska centralbyrån (SCB)', 'Kraftsamling i siffror'],
		[{ ...counts, title: '100 % & _all_ {x} #1 $' }, 'en', 'Statistics Sweden (SCB)', 'Kraftsamling in figures'],
		[{ ...calculated, version: '2026-11-25-a1b2c3d' }, 'sv', 'Kraftsamling i siffror', 'Kraftsamling i siffror']
	] as const)('%o in %s', (cited, locale, author, publisher) => {
		const [read, ...others] = new Cite(citations(cited, locale)[form]).data as Read[];
		expect(others).toEqual([]);
		expect(read!.author.map(({ family, literal }) => family ?? literal)).toEqual([author]);
		expect(read!.title).toBe(cited.title);
		expect(read!.issued['date-parts']).toEqual([[2026]]);
		expect(read!.version).toBe(cited.version);
		expect(read!.URL).toBe(permalink);
		expect(read!.publisher).toBe(publisher);
		expect(read!.note).toContain('TAB3981');
		// the day on which it was read is the reader's own
		expect(read!.accessed).toBeUndefined();
	});
});
