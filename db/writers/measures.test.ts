import { expect, test } from 'vitest';
import type { LevelCode } from '../schema.ts';
import { measureOfLevels } from './measures.ts';

test.each<[LevelCode[], string | undefined]>([
	[['6', '7'], 'eftergymnasial_minst_3_ar'],
	[['7', '6'], 'eftergymnasial_minst_3_ar'],
	[['5', '6', '7'], 'eftergymnasial'],
	[['1', '2'], 'forgymnasial'],
	[['3', '4'], undefined],
	[['6'], undefined]
])('levels %j are the measure %s', (levels, measure) => {
	expect(measureOfLevels(levels)).toBe(measure);
});
