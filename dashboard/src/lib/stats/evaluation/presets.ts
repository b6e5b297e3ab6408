import type { Panel } from '../panel.ts';
import { STANDARD_PERIODS, within, type Periods, type Span } from '../periods.ts';

/** The two periods that are compared. */
export type PeriodPair = Pick<Periods, 'before' | 'after'>;

export type PresetName = 'standard' | 'close' | 'whole';

/** Named periods; `whole` takes every year that the series has outside the transition. */
export const PRESETS: Record<PresetName, PeriodPair> = {
	standard: { before: STANDARD_PERIODS.before, after: STANDARD_PERIODS.after },
	close: { before: { from: 2018, to: 2019 }, after: { from: 2022, to: 2023 } },
	whole: { before: { from: -Infinity, to: 2019 }, after: { from: 2022, to: Infinity } }
};

const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** Why a period is shorter than asked for. */
export interface Shortened {
	period: 'before' | 'after';
	/** `years`: there are no figures for all of them; `break`: the ages change within. */
	why: 'years' | 'break';
	asked: Span;
	used: Span;
}

export interface FittedPeriods extends PeriodPair {
	/** One entry for each end of the reasons why a period became shorter; none where all could be followed. */
	shortened: Shortened[];
}

export const samePeriods = (a: PeriodPair, b: PeriodPair): boolean =>
	(['before', 'after'] as const).every((key) => a[key].from === b[key].from && a[key].to === b[key].to);

/** The part of a span that lies among the years; null when none does. */
function clip(span: Span, years: number[]): Span | null {
	const inside = years.filter((year) => within(year, span));
	return inside.length === 0 ? null : { from: inside[0]!, to: inside[inside.length - 1]! };
}

const isShorter = (asked: Span, used: Span): boolean =>
	(Number.isFinite(asked.from) && asked.from < used.from) || (Number.isFinite(asked.to) && asked.to > used.to);

/**
 * Fits periods to the years that can be compared with each other: those in `years`, with the ages of the first of them
 * in the period before. Null when nothing is left of one of them, or when they are none (out of order, overlapping).
 *
 * @param years ascending: those that every municipality of the comparison has
 */
export function fitPeriods(
	asked: PeriodPair,
	panel: Pick<Panel, 'years' | 'ageTo'>,
	years: number[]
): FittedPeriods | null {
	const ageTo = (year: number) => panel.ageTo[panel.years.indexOf(year)];
	if (asked.before.from > asked.before.to || asked.before.to >= asked.after.from || asked.after.from > asked.after.to) {
		return null;
	}
	const first = years.find((year) => within(year, asked.before));
	const alike = years.filter((year) => first !== undefined && ageTo(year) === ageTo(first));
	const [before, after] = [clip(asked.before, alike), clip(asked.after, alike)];
	if (!before || !after) return null;
	const shortened = (['before', 'after'] as const).flatMap((period): Shortened[] => {
		const used = period === 'before' ? before : after;
		const held = clip(asked[period], years)!;
		return [
			...(isShorter(asked[period], held) ? [{ period, why: 'years' as const, asked: asked[period], used: held }] : []),
			...(isShorter(held, used) ? [{ period, why: 'break' as const, asked: held, used }] : [])
		];
	});
	return { before, after, shortened };
}

/** The presets as they come out for some years, without those that come out alike or as nothing. */
export function presetsFor(
	panel: Pick<Panel, 'years' | 'ageTo'>,
	years: number[]
): { name: PresetName; periods: FittedPeriods }[] {
	const fitted = PRESET_NAMES.flatMap((name) => {
		const periods = fitPeriods(PRESETS[name], panel, years);
		return periods ? [{ name, periods }] : [];
	});
	return fitted.filter(({ periods }, at) => fitted.findIndex((other) => samePeriods(other.periods, periods)) === at);
}
