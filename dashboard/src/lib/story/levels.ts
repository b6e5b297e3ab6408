import type { Words } from '../i18n/dictionary.ts';
import type { NumberFormat } from '../i18n/format.ts';
import { periodMean } from '../stats/change.ts';
import type { Composition } from '../stats/composition.ts';
import { STANDARD_PERIODS } from '../stats/periods.ts';
import { spanText } from './start.ts';

/** Every level: mean share before and after, share and persons in the latest year; the columns of the picture in text. */
export function levelTable(
	composition: Composition & { levels: { code: string; label: string }[] },
	words: Words,
	format: NumberFormat
) {
	const { years, levels, shares, persons } = composition;
	const last = years.length - 1;
	const year = String(years[last]);
	const share = (value: number | null | undefined) => (value == null ? words.missing.short : format.decimal(value));
	const count = (value: number | null | undefined) => (value == null ? words.missing.short : format.count(value));
	const { before, after } = STANDARD_PERIODS;
	return {
		columns: [
			words.municipality.level,
			words.municipality.shareIn(spanText(before)),
			words.municipality.shareIn(spanText(after)),
			words.municipality.shareIn(year),
			words.municipality.personsIn(year)
		],
		rows: levels.map(({ code, label }) => [
			label,
			share(periodMean(years, shares[code]!, before)),
			share(periodMean(years, shares[code]!, after)),
			share(shares[code]![last]),
			count(persons[code]![last])
		])
	};
}
