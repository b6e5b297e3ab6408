import { mean } from 'd3';
import type { Panel, PanelRow } from './panel.ts';

const row = (panel: Panel, code: string): PanelRow | undefined => panel.rows[code];

/**
 * Unweighted mean over municipalities, year by year, in the panel's unit: the average municipality.
 * Municipalities without a value in a year are not counted in it; null where none has one.
 */
export function groupMean(panel: Panel, codes: string[]): (number | null)[] {
	return panel.years.map((_, at) => mean(codes, (code) => row(panel, code)?.values[at]) ?? null);
}

/** How many of the municipalities have a value in each year. */
export function groupSize(panel: Panel, codes: string[]): number[] {
	return panel.years.map((_, at) => codes.filter((code) => row(panel, code)?.values[at] != null).length);
}
