import { describe, expect, test } from 'vitest';
import { BINS, OBSERVED } from '../testing.evaluation.ts';
import { signed } from '../testing.ts';
import { layoutDistribution, type DistributionOptions } from './layout.ts';

const layout = (changed: Partial<DistributionOptions> = {}) =>
	layoutDistribution({
		bins: BINS,
		observed: OBSERVED,
		observedLabel: 'Den verkliga indelningen: −0,5',
		axisTitle: 'Skillnad i förändring, procentenheter',
		format: signed,
		formatCount: String,
		plotHeight: 200,
		...changed
	});

describe('layoutDistribution', () => {
	test('counts begin at zero, differences have zero on their scale', () => {
		const { counts, ticks, bottom, top, zero } = layout();
		expect(counts.map(({ label }) => label)).toEqual(['0', '500', '1000']);
		expect([counts[0]!.y, counts.at(-1)!.y]).toEqual([bottom, top]);
		expect(ticks.map(({ label }) => label)).toEqual(['−0,5', '0,0', '+0,5']);
		expect(zero).toBe(ticks[1]!.x);
	});

	test('the observed value and its mirror image lie as far from zero', () => {
		const { observed, zero } = layout();
		expect(zero! - observed.x).toBeCloseTo(observed.mirror - zero!, 1);
	});

	test('both tails are shaded, up to the observed value and no farther', () => {
		const { tails, observed } = layout();
		const [left, right] = tails.split('Z');
		expect(left).toMatch(/^M0,/);
		expect(left).toContain(`H${Math.round(observed.x * 100) / 10}V`);
		expect(right).toMatch(new RegExp(`^M${Math.round(observed.mirror * 100) / 10},`));
		expect(right).toContain('H1000V');
	});

	test('observing nothing, every division is at least as far from zero', () => {
		const area = (path: string) => path.match(/H/g)!.length;
		const { tails, bars } = layout({ observed: 0 });
		expect(area(tails)).toBe(area(bars));
	});

	test('an observed value outside the bars is on the scale, and so is its mirror image', () => {
		const { observed, tails } = layout({ observed: 1.5 });
		expect([observed.x, observed.mirror]).toEqual([100, 0]);
		expect(tails).toBe('');
	});

	test.each([
		[-0.45, 'right'],
		[0.45, 'left']
	])('the words for %d stand on the roomier side', (observed, side) =>
		expect(layout({ observed }).observed.side).toBe(side)
	);

	test('long words take lines over the plot', () => {
		const long = layout({
			observedLabel: 'Den indelning som faktiskt gjordes, med dessa kommuner: −0,5 procentenheter'
		});
		expect(long.observed.lines.length).toBeGreaterThan(layout().observed.lines.length);
		expect(long.top).toBeGreaterThan(layout().top);
	});

	test('few divisions have whole numbers on their scale', () =>
		expect(layout({ bins: [{ x0: 0, x1: 1, count: 2 }] }).counts.map(({ label }) => label)).toEqual(['0', '1', '2']));

	test('divisions that all give the same are drawn', () =>
		expect(layout({ bins: [{ x0: 0, x1: 0, count: 70 }], observed: 0 }).bars).toMatch(/^M500,/));

	test('refuses to draw nothing', () =>
		expect(() => layout({ bins: [] })).toThrow('A distribution needs at least one bar.'));
});
