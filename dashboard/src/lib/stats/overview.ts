import type { MissingStatus } from '#db/schema.ts';
import type { Selection } from '../state/selection.ts';
import { breakYears, changePanel } from './change.ts';
import { groupMean } from './groups.ts';
import { wilson } from './interval.ts';
import { COUNTRY, type Municipality, type Panel } from './panel.ts';
import { STANDARD_PERIODS, type Span } from './periods.ts';
import { byValueDescending, rankSpans, type Interval, type RankSpan } from './rank.ts';

/**
 * Why a municipality has no value: SCB's symbol, nothing in the source, a break between it and the years before, or a
 * year missing among those.
 */
export type Missing = MissingStatus | 'absent' | 'break' | 'base';

/** One municipality in the chosen year. */
export interface OverviewRow {
	municipality: Municipality;
	/** What the map shows: the level or the change, in the panel's unit or points. */
	value: number | null;
	/** Per cent, or points for a difference. */
	level: number | null;
	/** Points since the mean of the years before. */
	change: number | null;
	/** Persons. */
	numerator: number | null;
	/** Persons. */
	denominator: number | null;
	/** Null without a value. */
	rank: RankSpan | null;
	missing: Missing | null;
}

/** Everything the start page shows, in numbers. */
export interface Overview {
	/** The panel as shown: levels, or changes. */
	shown: Panel;
	levels: Panel;
	/** The place of the chosen year in the panel's years. */
	at: number;
	base: Span;
	/** Unweighted means of the groups, and the country's value, year by year, as shown. */
	participants: (number | null)[];
	others: (number | null)[];
	country: (number | null)[];
	/** Level and change in the chosen year; `mean`: an average of municipalities, not a region of its own. */
	means: Record<'participants' | 'others' | 'country', { level: number | null; change: number | null; mean: boolean }>;
	/** From the highest value to the lowest. */
	rows: OverviewRow[];
	breaks: number[];
	/** The groups' codes. */
	groups: { participants: string[]; others: string[] };
}

const codesOf = (municipalities: Municipality[], participates: boolean): string[] =>
	municipalities.filter((m) => m.participates === participates).map((m) => m.code);

function missingReason({ levels, base }: Pick<Overview, 'levels' | 'base'>, code: string, at: number): Missing {
	const row = levels.rows[code];
	if (row?.values[at] == null) return row?.statuses?.[at] ?? 'absent';
	return levels.ageTo[at] === levels.ageTo[levels.years.indexOf(base.from)] ? 'base' : 'break';
}

/** A share's Wilson interval in per cent; what has no counts stands for itself. */
function intervalOf(row: OverviewRow, value: number): Interval {
	const { numerator, denominator } = row;
	if (numerator === null || !denominator || row.value !== row.level) return { lo: value, hi: value };
	return wilson({ numerator, denominator });
}

function withRanks(rows: OverviewRow[]): OverviewRow[] {
	const valued = rows.flatMap((row) =>
		row.value === null ? [] : [[row.municipality.code, intervalOf(row, row.value)]]
	);
	const ranks = rankSpans(Object.fromEntries(valued));
	return rows.map((row) => ({ ...row, rank: ranks[row.municipality.code] ?? null }));
}

/**
 * The start page's numbers for one selection. `base` is the period that changes are counted from.
 * Pure: the server and the browser compute the same from the same panel.
 */
export function overview(
	levels: Panel,
	municipalities: Municipality[],
	selection: Pick<Selection, 'year' | 'view'>,
	base: Span = STANDARD_PERIODS.before
): Overview {
	const changes = changePanel(levels, base);
	const shown = selection.view === 'change' ? changes : levels;
	const at = levels.years.indexOf(selection.year);
	const groups = { participants: codesOf(municipalities, true), others: codesOf(municipalities, false) };
	const rows = municipalities.map((municipality): OverviewRow => {
		const { code } = municipality;
		const value = shown.rows[code]?.values[at] ?? null;
		return {
			municipality,
			value,
			level: levels.rows[code]?.values[at] ?? null,
			change: changes.rows[code]?.values[at] ?? null,
			numerator: levels.rows[code]?.numerators[at] ?? null,
			denominator: levels.rows[code]?.denominators[at] ?? null,
			rank: null,
			missing: value === null ? missingReason({ levels, base }, code, at) : null
		};
	});
	const inYear = (codes: string[], mean: boolean) => ({
		level: groupMean(levels, codes)[at] ?? null,
		change: groupMean(changes, codes)[at] ?? null,
		mean
	});
	// A change has no interval here: a place would look surer than it is.
	const placed = selection.view === 'level' ? withRanks(rows) : rows;
	const byCode = Object.fromEntries(placed.map((row) => [row.municipality.code, row]));
	const order = byValueDescending(Object.fromEntries(rows.map((row) => [row.municipality.code, row.value])));
	return {
		shown,
		levels,
		at,
		base,
		participants: groupMean(shown, groups.participants),
		others: groupMean(shown, groups.others),
		country: shown.rows[COUNTRY]?.values ?? shown.years.map(() => null),
		means: {
			participants: inYear(groups.participants, true),
			others: inYear(groups.others, true),
			country: inYear([COUNTRY], false)
		},
		rows: order.map((code) => byCode[code]!),
		breaks: breakYears(levels),
		groups
	};
}
