import type { DerivedValue } from '#db/queries/provenance.ts';
import type { IndicatorDefinition } from '#db/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';

const WORDS = {
	sv: {
		summed: 'täljare och nämnare är summor av delarna.',
		recovered: 'täljare och nämnare är återskapade ur en andel som SCB har publicerat med alla decimaler.'
	},
	en: {
		summed: 'numerator and denominator are sums of the parts.',
		recovered: 'numerator and denominator were recovered from a share that SCB published with every decimal.'
	}
};

/** Says of values whose numerator and denominator no table has as such how they were found, a sentence each. */
export function provenanceNotes(values: DerivedValue[], definitions: IndicatorDefinition[], locale: Locale): string[] {
	const years = new Map<string, number[]>();
	for (const { indicator, region_name, year, provenance } of values) {
		const definition = definitions.find(({ code }) => code === indicator)!;
		const what = `${definition.title[locale]}, ${region_name} {years}: ${WORDS[locale][provenance]}`;
		years.set(what, [...(years.get(what) ?? []), year]);
	}
	return [...years].map(([what, found]) => what.replace('{years}', found.join(', ')));
}
