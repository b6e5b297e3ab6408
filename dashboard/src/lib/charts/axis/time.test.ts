import { expect, test } from 'vitest';
import { NOTES, YEARS } from '../testing.ts';
import { timeAxis } from './time.ts';

const time = { from: 2010, to: 2025 };
const none = { ...NOTES, periods: null, prestudy: null, earliestEffect: null };

test('names the periods, the förstudie and the earliest year in which it can show', () => {
	const axis = timeAxis(YEARS, time, NOTES, null);
	expect(axis.phases.map(({ name }) => name.text)).toEqual(['Före', 'Efter', 'Övergång']);
	expect(axis.transition).toEqual({ x: 63.33, width: 13.34 });
	expect(axis.prestudy).toEqual({
		stretch: { x: 70, width: 6.67 },
		name: { text: 'Förstudien 2021', x: 100, anchor: 'end' }
	});
	expect(axis.earliest).toMatchObject({ x: 93.33, side: 'left', lines: ['Kan synas', 'tidigast 2024'] });
});

test('takes less room without them', () => {
	const bare = timeAxis(YEARS, time, none, null);
	expect(bare).toMatchObject({ phases: [], transition: null, prestudy: null, earliest: null });
	expect(bare.height).toBeLessThan(timeAxis(YEARS, time, NOTES, null).height);
});

test('leaves out what lies outside the years', () => {
	const early = { from: 2010, to: 2014 };
	const axis = timeAxis(YEARS.slice(0, 5), early, NOTES, null);
	expect(axis).toMatchObject({ transition: null, prestudy: null, earliest: null });
});

test('a band without room over its middle is named from the edge', () => {
	const axis = timeAxis(YEARS, time, { ...none, prestudy: { year: 2011, label: 'Tidigt' } }, null);
	expect(axis.prestudy!.name).toEqual({ text: 'Tidigt', x: 0, anchor: 'start' });
});

test('marks the chosen year', () =>
	expect(timeAxis(YEARS, time, none, 2018).ticks).toContainEqual({ year: 2018, x: 53.33, marked: true }));
