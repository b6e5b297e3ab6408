import type { Touches } from '#db/schema.ts';
import type { Bilingual } from '../words.ts';

/**
 * Every check of a load, in the order in which they are reported, with the rule that it holds the figures to.
 * A check ends as `pass`, as `note` (loaded, and said) or as a refusal (nothing is loaded).
 */
export const CHECKS = {
	'reference-data': 'Participants, events, groups, counties, indicators and comparison sets are whole and agree',
	'file-form': 'Every file is of a form that is known by its content',
	columns: 'Every row has as many columns as the header of its file, and there are no other dimensions',
	years: 'Years are years, in ascending order and named once',
	labels: 'Every label is in the vocabulary of SCB, and codes and names agree',
	numbers: 'Every figure is a whole number of persons or a symbol of SCB, and no part is larger than its whole',
	'duplicate-cells': 'No cell stands twice in a file',
	'repeated-cells': 'Cells that stand in two files have the same figure',
	'complete-files': 'Every region, level, sex, age and year of a file is there in every combination',
	'small-areas': 'Areas within municipalities are passed over',
	'all-levels': 'Every region and year has all eight levels for women and men',
	geography: 'Every county has all its municipalities or none of them',
	ratios: 'No numerator is larger than its denominator',
	totals: 'Levels, sexes and ages add up to their totals',
	'adds-up': 'Municipalities add up to their county and to the country',
	jumps: 'No level changes from one year to the next by more than its bound',
	'known-breaks': 'Breaks known beforehand are marked',
	footnotes: 'Footnotes are kept, and those that tell of a break are marked',
	provenance: 'Every file is the one that data/datapackage.json describes',
	'nothing-lost': 'Every figure of the database that is replaced stands in the new one too'
} as const;

export type CheckName = keyof typeof CHECKS;

/** How a check ended when nothing was refused. */
export interface CheckResult {
	name: CheckName;
	outcome: 'pass' | 'note';
	/** One sentence: what was found, where. */
	message: Bilingual;
	/** What a chart has to mark; empty: nothing in particular. */
	touches: Touches;
}

export const pass = (name: CheckName, sv: string, en: string): CheckResult => ({
	name,
	outcome: 'pass',
	message: { sv, en },
	touches: {}
});

export const note = (name: CheckName, sv: string, en: string, touches: Touches = {}): CheckResult => ({
	name,
	outcome: 'note',
	message: { sv, en },
	touches
});
