import { expect, test } from 'vitest';
import type { EventTable } from '#db/schema.ts';
import type { Subject } from '../stats/marks.ts';
import { disturbances, localiseEvent, touchesOf } from './events.ts';

const event = (kind: 'break' | 'disturbance' | 'prestudy', start: string, end: string, scope: string) => ({
	id: 1,
	source: '',
	text_sv: 'Något',
	text_en: 'Something',
	tables: '',
	levels: '',
	...{ kind, start, end, scope }
});

test.each([
	['2017', '', '2017'],
	['2021', '2021', '2021'],
	['2023', '2024', '2023–2024'],
	['2017-10', '2020-12', '2017-10 – 2020-12']
])('from %s to "%s" reads %s', (start, end, when) =>
	expect(localiseEvent(event('prestudy', start, end, '21 24'), 'en')).toEqual({
		when,
		text: 'Something',
		scope: ['21', '24'],
		kind: 'prestudy'
	})
);

test('disturbances of a measure, without breaks of the whole series', () => {
	const events: EventTable[] = [
		{ ...event('break', '2017', '', '2583 2518'), levels: '3 4' },
		event('break', '2018', '', '00'),
		event('disturbance', '2020', '2022', '00'),
		{ ...event('disturbance', '2023', '', '21'), tables: 'TAB5956' },
		{ ...event('disturbance', '2024', '', '21'), levels: '3 4' },
		event('prestudy', '2021', '', '21')
	];
	const of = (tables: string[], levels: Subject['levels']) =>
		disturbances(events, { tables, levels }, 'sv').map(({ when }) => when);
	expect(of(['TAB3981'], ['6', '7', 'US'])).toEqual(['2020–2022']);
	expect(of(['TAB3981'], ['3', 'US'])).toEqual(['2017', '2020–2022', '2024']);
	expect(of(['TAB5956'], null)).toEqual(['2017', '2020–2022', '2023', '2024']);
});

test('what an event is about, besides its years', () =>
	expect(touchesOf({ scope: '2583 2518', tables: 'TAB3981', levels: '' })).toEqual({
		regions: ['2583', '2518'],
		tables: ['TAB3981'],
		levels: []
	}));
