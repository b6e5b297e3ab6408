import { expect, test } from 'vitest';
import { holm } from './holm.ts';

/** As R's p.adjust(p, 'holm'). */
test.each([
	[
		[0.01, 0.02, 0.03],
		[0.03, 0.04, 0.04]
	],
	[
		[0.04, 0.001, 0.5, 0.03],
		[0.09, 0.004, 0.5, 0.09]
	],
	[
		[0.6, 0.7],
		[1, 1]
	],
	[[0.2], [0.2]],
	[[], []]
])('%j', (given, adjusted) => {
	const found = holm(given);
	expect(found).toHaveLength(adjusted.length);
	found.forEach((p, at) => expect(p).toBeCloseTo(adjusted[at], 12));
});
