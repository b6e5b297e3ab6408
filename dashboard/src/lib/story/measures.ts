import type { Words } from '../i18n/dictionary.ts';
import type { NumberFormat } from '../i18n/format.ts';
import type { BeforeAfter } from '../stats/before-after.ts';
import type { Indicator } from './indicator.ts';

/** One indicator of a municipality. */
export interface Measure extends BeforeAfter {
	indicator: Indicator;
	latest: { year: number; value: number | null; numerator: number | null; denominator: number | null } | null;
}

/** Long words may be divided before their last part where a column is narrow. */
const breakable = (title: string): string => title.replace(/(?<=\p{L})utbild/gu, '\u00adutbild');

/**
 * The measures as a table of figures: latest with its count, before, after, change. `year` is the latest year of most;
 * a measure that ends earlier says so itself.
 */
export function measureRows(measures: Measure[], words: Words, format: NumberFormat) {
	const year = Math.max(...measures.map(({ latest }) => latest?.year ?? 0));
	const rows = measures.map(({ indicator, latest, before, after, change }) => {
		const write = (value: number | null | undefined) => {
			if (value == null) return words.missing.short;
			return indicator.kind === 'share' ? format.decimal(value) : format.signed(value);
		};
		const ended = latest && latest.year !== year ? ` (${latest.year})` : '';
		return {
			name: breakable(indicator.title),
			latest: write(latest?.value) + ended,
			count: latest?.numerator == null ? '' : format.count(latest.numerator),
			before: write(before),
			after: after === null && latest ? words.municipality.break : write(after),
			change: change === null ? words.municipality.break : format.signed(change)
		};
	});
	return { year, rows };
}
