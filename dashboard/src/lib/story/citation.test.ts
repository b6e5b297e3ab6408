import { expect, test } from 'vitest';
import { citations } from './citation.ts';

const permalink = 'https://example.org/data?indikator=hogutbildade&fran=2010';
const calculated = {
	title: 'Högutbildade',
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
	expect(short).toBe('Egen beräkning; underlag: öppna data från SCB (Kraftsamling i siffror, dataversion 2026-11-25)');
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
	const { full } = citations({ ...calculated, title: 'Gap', sourceTables: ['TAB5956', 'TAB6534'] }, 'en');
	expect(full).toMatch(/^Statistics Sweden \(SCB\), tables TAB5956, TAB6534, CC0 \(basis\)\. Gap: /);
});

test('BibTeX: one entry, braces in balance, what TeX would run is escaped', () => {
	const { bibtex } = citations({ ...calculated, title: '100 % & _all_ {x} #1 \\ $' }, 'sv');
	expect(bibtex).toContain('title = {{100 \\% \\& \\_all\\_ \\{x\\} \\#1 \\textbackslash{} \\$}}');
	const unescaped = bibtex.replace(/\\[{}]/g, '');
	expect(unescaped.split('{').length).toBe(unescaped.split('}').length);
	expect(bibtex.match(/^\t(\w+) = \{.*\},?$/gm)).toHaveLength(7);
});

test('RIS: every line is a tag and a text, the last ends the record', () => {
	const lines = citations(calculated, 'sv').ris.split('\n');
	expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
	expect([lines[0], lines.at(-1)]).toEqual(['TY  - DATA', 'ER  - ']);
	expect(lines).toContain(`UR  - ${permalink}`);
});
