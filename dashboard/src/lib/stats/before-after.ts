import { periodMean } from './change.ts';
import type { Panel } from './panel.ts';
import { within, type Periods, type Span } from './periods.ts';

/** Means over the years before and after, and their difference, in the panel's unit or points; null where one lacks. */
export interface BeforeAfter {
	before: number | null;
	after: number | null;
	change: number | null;
}

/** The upper age limits in force in a period: more than one when a break lies inside it. */
const agesIn = ({ years, ageTo }: Pick<Panel, 'years' | 'ageTo'>, span: Span): Set<number> =>
	new Set(ageTo.filter((_, at) => within(years[at]!, span)));

/**
 * Before and after of one series (docs/method.md, formula 1). A mean is taken only where every year of its period is
 * there and has the same age limits; a change only where both periods have.
 */
export function beforeAfter(
	panel: Pick<Panel, 'years' | 'ageTo'>,
	values: (number | null)[],
	periods: Periods
): BeforeAfter {
	const meanOf = (span: Span) => (agesIn(panel, span).size === 1 ? periodMean(panel.years, values, span) : null);
	const [before, after] = [meanOf(periods.before), meanOf(periods.after)];
	const comparable = new Set([...agesIn(panel, periods.before), ...agesIn(panel, periods.after)]).size === 1;
	return { before, after, change: before !== null && after !== null && comparable ? after - before : null };
}
