import { mean } from 'd3';
import type { Panel } from './panel.ts';
import { within, type Span } from './periods.ts';

/**
 * Mean over the years of a period, in the series' unit; null when a year of the period is missing:
 * a mean over other years than its neighbours' would not be comparable with them.
 */
export function periodMean(years: number[], values: (number | null)[], span: Span): number | null {
	const inside = values.filter((_, at) => within(years[at]!, span));
	if (inside.length !== span.to - span.from + 1 || inside.includes(null)) return null;
	return mean(inside as number[])!;
}

/** The years at which the series begins anew because its age limits changed. */
export function breakYears(panel: Pick<Panel, 'years' | 'ageTo'>): number[] {
	return panel.years.filter((_, at) => at > 0 && panel.ageTo[at] !== panel.ageTo[at - 1]);
}

/**
 * Change in percentage points since the mean of `span`, year by year (docs/method.md, formula 1 for a single year).
 * Null where the value is missing, where the mean is, or where a break lies between the two.
 */
export function changeSince(
	panel: Pick<Panel, 'years' | 'ageTo'>,
	values: (number | null)[],
	span: Span
): (number | null)[] {
	const base = periodMean(panel.years, values, span);
	const age = panel.ageTo[panel.years.indexOf(span.from)];
	return values.map((value, at) => (value === null || base === null || panel.ageTo[at] !== age ? null : value - base));
}

/** Every series of a panel as change since `span`. */
export function changePanel(panel: Panel, span: Span): Panel {
	const rows = Object.entries(panel.rows).map(([code, { values, ...rest }]) => [
		code,
		{ ...rest, values: changeSince(panel, values, span) }
	]);
	return { ...panel, rows: Object.fromEntries(rows) };
}
