import { periodMean } from './change.ts';
import { newcombe, type Count } from './interval.ts';
import type { Municipality, Panel, PanelRow } from './panel.ts';
import { within, type Periods, type Span } from './periods.ts';
import { rankSpans, type Interval, type RankSpan } from './rank.ts';
import { standingOf, type Standing } from './standing.ts';

/** One period of one municipality. */
export interface PeriodLevel {
	/** Mean of the years' values: per cent for a share, percentage points for a difference. */
	mean: number;
	/** Persons in an average year of the period; null for a difference. */
	count: Count | null;
}

/** Before and after of one municipality (docs/method.md, formula 15). */
export interface Change {
	before: PeriodLevel;
	after: PeriodLevel;
	/** After minus before, in percentage points (formula 1). */
	change: number;
	/** What chance can do in numbers this small, in percentage points; null where no persons are counted. */
	interval: Interval | null;
}

/** A municipality's change and its place among those of the three counties. */
export interface OwnChange extends Change {
	/** By intervals, from the largest rise. */
	rank: RankSpan;
	all: Standing;
	/** Among its SKR group in the three counties; null when fewer than `LEAST` of them have a change. */
	group: Standing | null;
	/** Municipalities of that group with a change. */
	groupSize: number;
}

/** Why there is no change: nothing in the source, years without a value, or other ages after than before. */
export type Obstacle =
	{ reason: 'absent' } | { reason: 'missing'; years: number[] } | { reason: 'break'; year: number };

/** The middle of fewer than this is the middle of nothing. */
const LEAST = 3;

const yearsOf = ({ from, to }: Span): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The first year of the comparison with other ages than the years before it; undefined when there is none. */
function breakIn({ years, ageTo }: Panel, { before, after }: Periods): number | undefined {
	const compared = years.flatMap((year, at) =>
		within(year, { from: before.from, to: after.to }) ? [{ year, age: ageTo[at] }] : []
	);
	return compared.find(({ age }) => age !== compared[0]!.age)?.year;
}

function obstacleTo(panel: Panel, row: PanelRow | undefined, periods: Periods): Obstacle | null {
	if (!row || row.values.every((value) => value === null)) return { reason: 'absent' };
	const year = breakIn(panel, periods);
	if (year !== undefined) return { reason: 'break', year };
	const years = [...yearsOf(periods.before), ...yearsOf(periods.after)];
	const missing = years.filter((year) => row.values[panel.years.indexOf(year)] == null);
	return missing.length > 0 ? { reason: 'missing', years: missing } : null;
}

function levelIn({ years }: Panel, { values, numerators, denominators }: PanelRow, span: Span): PeriodLevel {
	const [numerator, denominator] = [periodMean(years, numerators, span), periodMean(years, denominators, span)];
	return {
		mean: periodMean(years, values, span)!,
		count: numerator === null || denominator === null ? null : { numerator, denominator }
	};
}

/** The mean share as so many of an average year's persons, so that the interval stands around the change shown. */
const shareOf = ({ mean, count }: PeriodLevel): Count => ({
	numerator: (mean / 100) * count!.denominator,
	denominator: count!.denominator
});

function changeOf(panel: Panel, row: PanelRow, periods: Periods): Change {
	const [before, after] = [levelIn(panel, row, periods.before), levelIn(panel, row, periods.after)];
	return {
		before,
		after,
		change: after.mean - before.mean,
		interval: before.count && after.count && newcombe(shareOf(after), shareOf(before))
	};
}

/** What a rank is made of; a change without an interval stands for itself. */
const reach = ({ change, interval }: Change): Interval => interval ?? { lo: change, hi: change };

/**
 * The change of `own` with Newcombe's interval, and where it stands among `municipalities` and its SKR group there.
 * @param municipalities those compared with, `own` among them
 */
export function ownChange(
	own: Municipality,
	municipalities: Municipality[],
	panel: Panel,
	periods: Periods
): OwnChange | Obstacle {
	const obstacle = obstacleTo(panel, panel.rows[own.code], periods);
	if (obstacle) return obstacle;
	const found = municipalities.filter(({ code }) => !obstacleTo(panel, panel.rows[code], periods));
	const changes = new Map(found.map(({ code }) => [code, changeOf(panel, panel.rows[code]!, periods)]));
	const mine = changes.get(own.code)!;
	const standing = (of: Municipality[]) =>
		standingOf(
			mine.change,
			mine.interval,
			of.map(({ code }) => changes.get(code)!.change)
		);
	const group = found.filter(({ groupCode }) => groupCode === own.groupCode);
	return {
		...mine,
		rank: rankSpans(Object.fromEntries([...changes].map(([code, change]) => [code, reach(change)])))[own.code]!,
		all: standing(found),
		group: group.length < LEAST ? null : standing(group),
		groupSize: group.length
	};
}
