import { expect, test } from 'vitest';
import { disturbances, localiseEvent } from './events.ts';

const event = (kind: 'break' | 'disturbance' | 'prestudy', start: string, end: string, scope: string) => ({
	id: 1,
	source: '',
	text_sv: 'Något',
	text_en: 'Something',
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

test('disturbances: breaks of single municipalities and what befell everybody', () => {
	const events = [
		event('break', '2023', '', '00'),
		event('break', '2017', '', '2583 2518'),
		event('disturbance', '2020', '2022', '00'),
		event('prestudy', '2021', '', '21')
	].map((one) => localiseEvent(one, 'sv'));
	expect(disturbances(events).map(({ when }) => when)).toEqual(['2017', '2020–2022']);
});
