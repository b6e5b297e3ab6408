import { expect, test } from 'vitest';
import type { Contrast } from './contrast.ts';
import { looksOf } from './indicators.ts';

const contrast = (p: number) => ({ est: 1, p }) as Contrast;

test('the main indicator keeps its p; the others are corrected for their number', () => {
	const looks = looksOf(
		[
			{ code: 'a', contrast: contrast(0.01), periods: null },
			{ code: 'main', contrast: contrast(0.04), periods: null },
			{ code: 'b', contrast: contrast(0.03), periods: null },
			{ code: 'lacking', contrast: null, periods: null },
			{ code: 'alike', contrast: contrast(NaN), periods: null }
		],
		'main'
	);
	expect(looks.map(({ code, main, p }) => [code, main, p])).toEqual([
		['a', false, 0.02],
		['main', true, 0.04],
		['b', false, 0.03],
		['lacking', false, null],
		['alike', false, null]
	]);
});
