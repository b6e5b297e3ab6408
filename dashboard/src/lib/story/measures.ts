import type { Dictionary } from '../i18n/dictionary.ts';
import type { NumberFormat } from '../i18n/format.ts';
import type { BeforeAfter } from '../stats/beforeAfter.ts';
import type { Indicator } from './indicator.ts';

/** One indicator of a municipality. */
export interface Measure extends BeforeAfter {
	indicator: Indicator;
	latest: { year: number; value: number | null; numerator: number | null; denominator: number | null } | null;
}

/** The measures as a table of figures: latest with its count, before, after, change. */
export function measureRows(measures: Measure[], words: Dictionary, format: NumberFormat) {
	return measures.map(({ indicator, latest, before, after, change }) => {
		const write = (value: number | null | undefined) =>
			value == null ? words.missing.short : indicator.kind === 'share' ? format.percent(value) : format.signed(value);
		const counted = latest?.numerator != null && latest.denominator != null;
		return {
			name: indicator.title,
			latest: latest ? `${write(latest.value)} (${latest.year})` : words.missing.short,
			count: counted
				? words.municipality.countOf(format.count(latest.numerator!), format.count(latest.denominator!))
				: '',
			before: write(before),
			after: after === null && latest ? words.municipality.break : write(after),
			change: change === null ? words.municipality.break : format.signed(change)
		};
	});
}
