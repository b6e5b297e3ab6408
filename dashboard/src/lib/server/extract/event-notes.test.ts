import type { Selectable } from 'kysely';
import { expect, test } from 'vitest';
import type { EventTable } from '#db/schema.ts';
import { eventNotes } from './event-notes.ts';

const event = (text: string, given: Partial<Selectable<EventTable>>): Selectable<EventTable> => ({
	id: 1,
	start: '2020',
	end: '',
	scope: '00',
	tables: '',
	levels: '',
	kind: 'break',
	text_sv: text,
	text_en: `${text} in English`,
	source: 'https://example.org',
	...given
});

const EVENTS = [
	event('Pandemin', { kind: 'disturbance', end: '2022-03' }),
	event('Åldrar', { start: '2023', tables: 'TAB5956 TAB6534' }),
	event('Hopp', { start: '2017', scope: '2583 2518', tables: 'TAB3981', levels: '3 4' }),
	event('Länet', { start: '2016-05', end: '2017', scope: '21', kind: 'disturbance' }),
	event('Pågår', { start: '2024', scope: '2482', kind: 'disturbance' }),
	event('Förstudien', { start: '2021', kind: 'prestudy' })
];

test.each([
	['00', 2020, ['TAB3981'], 'Pandemin'],
	['2180', 2022, ['TAB3981'], 'Pandemin'],
	['2180', 2019, ['TAB3981'], null],
	['2180', 2023, ['TAB3981'], null],
	['2180', 2023, ['TAB5956', 'TAB6534'], 'Åldrar'],
	['2180', 2024, ['TAB5956', 'TAB6534'], null],
	['2583', 2017, ['TAB3981'], 'Hopp'],
	['2583', 2017, ['TAB5956'], null],
	['25', 2017, ['TAB3981'], null],
	['21', 2016, ['TAB3981'], 'Länet'],
	['2101', 2017, ['TAB3981'], 'Länet'],
	['00', 2017, ['TAB3981'], null],
	['2482', 2025, ['TAB3981'], 'Pågår'],
	['2482', 2023, ['TAB3981'], null]
])('region %s, year %i, of %j: %s', (region, year, tables, expected) =>
	expect(eventNotes(EVENTS, 'sv')({ region, year, tables, levels: ['3', '4'] })).toBe(expected)
);

test('a note about levels is about those alone', () =>
	expect(eventNotes(EVENTS, 'sv')({ region: '2583', year: 2017, tables: ['TAB3981'], levels: ['6', '7', 'US'] })).toBe(
		null
	));

test('several notes stand one after the other, in the language asked for', () => {
	const events = [...EVENTS, event('Mera', { scope: '2180' })];
	expect(eventNotes(events, 'en')({ region: '2180', year: 2020, tables: [], levels: [] })).toBe(
		'Pandemin in English | Mera in English'
	);
});
