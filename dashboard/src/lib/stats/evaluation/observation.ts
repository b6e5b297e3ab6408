/** 1: participants, 0: the comparison set. */
export type Group = 0 | 1;

/** One unit (a municipality) in one year. */
export interface Observation {
	unit: string;
	group: Group;
	/** A year; any number that orders the panel will do. */
	time: number;
	/** In the series' unit (per cent for a share); null when missing. */
	value: number | null;
	/** Persons; only weighting by population reads it. */
	denominator?: number | null;
}
