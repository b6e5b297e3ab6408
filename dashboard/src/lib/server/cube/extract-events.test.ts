import { expect, test } from 'vitest';
import { type Event, eventSentences } from './extract-events.ts';

const REGIONS = [
	{ code: '2321', label: 'Åre' },
	{ code: '2482', label: 'Skellefteå' },
	{ code: '2518', label: 'Övertorneå' },
	{ code: '2583', label: 'Haparanda' }
];

const jump: Event = { text: 'Hopp', years: [2017], regions: ['2518', '2583'], indicators: [] };

test.each<[string, Event]>([
	['2017: Hopp (Övertorneå, Haparanda)', jump],
	['2017: Hopp (Haparanda, Övertorneå)', { ...jump, text: 'Hopp (Haparanda, Övertorneå)' }],
	['2017: Hopp i Haparanda (Övertorneå, Haparanda)', { ...jump, text: 'Hopp i Haparanda' }],
	['2017: Åren före (Åre)', { ...jump, text: 'Åren före', regions: ['2321'] }],
	['2017–2018: Hopp', { ...jump, years: [2017, 2018], regions: ['2321', '2482', '2518', '2583'] }]
])('%s', (sentence, event) =>
	expect(eventSentences([event], { code: 'region_code', label: 'region', categories: REGIONS })).toEqual([sentence])
);
