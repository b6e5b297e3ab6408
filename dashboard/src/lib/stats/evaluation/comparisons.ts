import type { ComparisonSetDefinition } from '#db/schema.ts';
import type { Municipality, Panel } from '../panel.ts';
import type { Groups } from './from-panel.ts';

/** A comparison set made concrete: who is compared with whom. */
export interface Comparison extends Groups {
	/** The name in URLs: the set's code, with a county or group where the rule needs one (`samma-lan-21`). */
	code: string;
	/** Code of the set in data/comparison-sets.json. */
	set: string;
	/** The county's code or the SKR group's; null where the set is one. */
	of: string | null;
}

/** A municipality that can be compared. */
export interface Candidate extends Pick<Municipality, 'code' | 'countyCode' | 'groupCode' | 'participates'> {
	/** It has every year that the participants have. */
	complete: boolean;
}

type Part = Omit<Comparison, 'set' | 'code'>;

/** Fewer than this in a group give no interval. */
const LEAST = 2;

const codes = (list: Candidate[], participates: boolean): string[] =>
	list.filter((one) => one.participates === participates).map(({ code }) => code);

const part = (list: Candidate[], of: string | null = null): Part => ({
	of,
	participants: codes(list, true),
	comparison: codes(list, false)
});

/** One part for every county or group, by code, that has enough on both sides. */
function parts(list: Candidate[], key: 'countyCode' | 'groupCode'): Part[] {
	const keys = [...new Set(list.map((one) => one[key]))].sort();
	return keys
		.map((of) =>
			part(
				list.filter((one) => one[key] === of),
				of
			)
		)
		.filter(({ participants, comparison }) => participants.length >= LEAST && comparison.length >= LEAST);
}

function partsOf({ members }: ComparisonSetDefinition, list: Candidate[]): Part[] {
	if ('regions' in members) {
		return [part(list.filter(({ code, participates }) => participates || members.regions.includes(code)))];
	}
	if (members.rule === 'all-others') return [part(list)];
	const complete = list.filter((one) => one.complete);
	return parts(complete, members.rule === 'same-county' ? 'countyCode' : 'groupCode');
}

/** Sets that come to the same municipalities are one choice: the first of them. */
const sameAs = (one: Comparison) => (other: Comparison) =>
	String([one.participants, one.comparison]) === String([other.participants, other.comparison]);

/**
 * Expands data/comparison-sets.json: a list of codes is one comparison, a rule by county or group is one for each that
 * has at least two on both sides. Groups and counties are looked for among those that have every year; `all-others`
 * takes everyone who has any. What would repeat an earlier comparison is left out.
 */
export function comparisonsOf(sets: ComparisonSetDefinition[], municipalities: Candidate[]): Comparison[] {
	const list = [...municipalities].sort((a, b) => (a.code < b.code ? -1 : 1));
	const all = sets.flatMap((set) =>
		partsOf(set, list).map((one) => ({
			...one,
			code: one.of === null ? set.code : `${set.code}-${one.of}`,
			set: set.code
		}))
	);
	return all.filter((one, at) => one.comparison.length > 0 && all.findIndex(sameAs(one)) === at);
}

/** The years for which the source holds every municipality of a comparison, if only to say why a value is missing. */
export function commonYears(panel: Pick<Panel, 'years' | 'rows'>, { participants, comparison }: Groups): number[] {
	const rows = [...participants, ...comparison].map((code) => panel.rows[code]);
	return panel.years.filter((_, at) =>
		rows.every((row) => row?.values[at] != null || (row?.statuses?.[at] ?? null) !== null)
	);
}

/** A panel cut to some of its years. */
export function cutPanel(panel: Panel, years: number[]): Panel {
	const kept = panel.years.flatMap((year, at) => (years.includes(year) ? [at] : []));
	const pick = <T>(list: T[]): T[] => kept.map((at) => list[at]!);
	const rows = Object.entries(panel.rows).map(([code, row]) => [
		code,
		{
			values: pick(row.values),
			numerators: pick(row.numerators),
			denominators: pick(row.denominators),
			...(row.statuses && { statuses: pick(row.statuses) })
		}
	]);
	return { ...panel, years: pick(panel.years), ageTo: pick(panel.ageTo), rows: Object.fromEntries(rows) };
}
