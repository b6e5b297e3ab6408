import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RateWindow, waitFor } from './rate-window.ts';

const RATE = { calls: 3, milliseconds: 10_000 };

test.each([
	[[], 0, 0],
	[[0, 0], 0, 0],
	[[0, 0, 0], 0, 10_000],
	[[0, 0, 0], 4000, 6000],
	[[0, 0, 0], 10_000, 0],
	[[0, 1000, 2000, 3000], 3000, 8000],
	[[0, 1000, 2000, 3000], 60_000, 0]
])('after calls that ended at %j, at %i: %i ms', (ended, now, expected) => {
	expect(waitFor(ended, now, RATE)).toBe(expected);
});

test('no window of time ever holds more calls than allowed, however long each takes', () => {
	const lengths = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 40 });
	const rates = fc.record({ calls: fc.integer({ min: 1, max: 6 }), milliseconds: fc.integer({ min: 1, max: 9000 }) });
	fc.assert(
		fc.property(lengths, rates, (durations, rate) => {
			const window = new RateWindow();
			window.rate = rate;
			let now = 0;
			const arrived = durations.map((duration) => {
				now += window.wait(now);
				const at = now + duration * Math.abs(Math.sin(duration));
				now += duration;
				window.ended(now);
				return at;
			});
			arrived.forEach((at, index) => {
				const later = arrived[index + rate.calls];
				if (later !== undefined) expect(later - at).toBeGreaterThanOrEqual(rate.milliseconds);
			});
		})
	);
});
