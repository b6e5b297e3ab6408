/**
 * Every check of a load, in the order in which they are reported, with the rule that it holds the figures to.
 * A check ends as `pass`, as `note` (loaded, and said) or as a refusal (nothing is loaded).
 */
export const CHECKS = {
	'reference-data': 'Participants, events, groups, counties, indicators and comparison sets are whole and agree',
	'file-form': 'Every file is of a form that is known by its content',
	columns: 'Every row has as many columns as the header of its file',
	years: 'Years are years, in ascending order and named once',
	labels: 'Every label is in the vocabulary of SCB, and the code and name of a region agree',
	numbers: 'Every figure is a whole number of persons or one of the symbols of SCB',
	'duplicate-cells': 'No cell stands twice in a file',
	'repeated-cells': 'Cells that stand in two files have the same figure',
	'complete-files': 'Every region, level, sex and year of a file is there in every combination',
	'all-levels': 'Every region and year has all eight levels for women and men',
	ratios: 'No numerator is larger than its denominator',
	'adds-up': 'Municipalities add up to their county and to the country',
	'known-breaks': 'Breaks known beforehand are marked',
	provenance: 'Every file is the one that data/datapackage.json describes'
} as const;

export type CheckName = keyof typeof CHECKS;

/** How a check ended when nothing was refused. */
export interface CheckResult {
	name: CheckName;
	outcome: 'pass' | 'note';
	/** One sentence: what was found, where. */
	message: string;
}

export const pass = (name: CheckName, message: string): CheckResult => ({ name, outcome: 'pass', message });
export const note = (name: CheckName, message: string): CheckResult => ({ name, outcome: 'note', message });
