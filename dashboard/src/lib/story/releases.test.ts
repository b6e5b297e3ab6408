import { expect, test } from 'vitest';
import { numberFormat } from '../i18n/format.ts';
import { svPages } from '../i18n/pages/sv.ts';
import { sv } from '../i18n/sv.ts';
import { releaseNotes, yearSpans } from './releases.ts';

const words = { ...sv, ...svPages };

test.each([
	[[2010], '2010'],
	[[2010, 2011, 2012], '2010–2012'],
	[[2010, 2012, 2013, 2019], '2010, 2012–2013, 2019']
])('%j reads %s', (years, expected) => expect(yearSpans(years)).toBe(expected));

test('each release tells what it changed; the first and one without changes say so', () => {
	const change = { table: 'TAB3981', regions: ['2161', '2180'], wholeYears: [], wholeRegions: [] };
	const notes = releaseNotes(
		[
			{ id: 3, version: '2026-12-01', data_sha256: 'c' },
			{ id: 2, version: '2026-11-26-abcdef0', data_sha256: 'b' },
			{ id: 1, version: '2026-11-25', data_sha256: 'a' }
		],
		[
			{ ...change, version: '2026-12-01', kind: 'added', figures: 1248, years: [2026] },
			{ ...change, version: '2026-12-01', kind: 'revised', figures: 2, years: [2024, 2025], regions: ['2161'] }
		],
		words,
		numberFormat('sv')
	);
	expect(notes.map(({ date, sentences }) => [date, sentences])).toEqual([
		[
			'2026-12-01',
			[
				'Tabell TAB3981: 1\u00a0248 nya siffror, för 2 områden, 2026.',
				'Tabell TAB3981: 2 ändrade siffror, för ett område, 2024–2025.'
			]
		],
		['2026-11-26', [words.versions.unchanged]],
		['2026-11-25', [words.versions.first]]
	]);
});
