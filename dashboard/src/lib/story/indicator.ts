import type { Basis, IndicatorDefinition, Sex } from '#db/schema.ts';
import type { Locale } from '../i18n/locale.ts';

/** An indicator in one language: what a page needs of data/indicators.json. */
export interface Indicator {
	code: string;
	kind: 'share' | 'difference';
	title: string;
	definition: string;
	phrase: string;
	/** `16–74` */
	ages: string;
	sexes: Sex[];
	bases: Basis[];
	tables: string[];
	earliestEffect: { year: number; reason: string } | null;
}

/** One language of an indicator's entry. */
export function localiseIndicator(definition: IndicatorDefinition, locale: Locale): Indicator {
	const { code, kind, sexes, bases, tables, ages, earliestEffectYear } = definition;
	return {
		code,
		kind,
		title: definition.title[locale],
		definition: definition.definition[locale],
		phrase: definition.phrase[locale],
		ages: `${ages.from}–${ages.to}`,
		sexes,
		bases,
		tables,
		earliestEffect: earliestEffectYear
			? { year: earliestEffectYear, reason: definition.earliestEffectReason[locale] }
			: null
	};
}
