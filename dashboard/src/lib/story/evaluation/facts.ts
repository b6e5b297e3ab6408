import type { Basis, Sex } from '#db/schema.ts';
import type { Words } from '../../i18n/dictionary.ts';
import type { NumberFormat } from '../../i18n/format.ts';
import type { EvaluationChoice } from '../../state/evaluation.ts';
import type { Comparison } from '../../stats/evaluation/comparisons.ts';
import type { Computed } from '../../stats/evaluation/compute.ts';
import type { PeriodPair, PresetName } from '../../stats/evaluation/presets.ts';
import type { Scale, Weight } from '../../stats/evaluation/scale.ts';
import type { View } from '../../stats/evaluation/view.ts';
import type { Periods } from '../../stats/periods.ts';
import type { Indicator } from '../indicator.ts';
import type { Language } from './plain.ts';
import type { PageWords } from './page-swedish.ts';

/** A comparison in one language, with the years that it can be asked about. */
export interface NamedComparison extends Comparison {
	years: number[];
	/** `De 16 andra kommunerna i länen`, `Samma län: Gävleborgs län` */
	title: string;
	/** The rule in words. */
	rule: string;
}

/** A difference with its interval, as far as a table shows it. */
export interface ShownContrast {
	est: number;
	/** Null where there is no interval. */
	lo: number | null;
	hi: number | null;
}

/** One comparison and period of the table of choices. */
export interface ShownChoice {
	comparison: string;
	preset: PresetName;
	periods: PeriodPair;
	/** In the order of SCALES × WEIGHTS; null where the series cannot be asked so. */
	answers: (ShownContrast & { scale: Scale; weight: Weight })[];
}

/** The same comparison and period for one sex and base. */
export interface ShownSeries extends ShownChoice {
	sex: Sex;
	basis: Basis;
}

/** All that the parts of the page tell, for one answered question. */
export interface EvaluationFacts {
	words: Words;
	text: PageWords;
	format: NumberFormat;
	language: Language;
	indicator: Indicator;
	choice: EvaluationChoice;
	comparison: NamedComparison;
	/** Before, between, after, as computed. */
	periods: Periods;
	/** Upper age limit in those years. */
	ageTo: number;
	computed: Computed;
	view: View;
	/** A municipality's name for its code. */
	name(code: string): string;
}

/** The two periods with what lies between them. */
export const withTransition = ({ before, after }: PeriodPair): Periods => ({
	before,
	transition: { from: before.to + 1, to: after.from - 1 },
	after
});

/** `2015–2019`, or a single year. */
export const spanOf = ({ from, to }: { from: number; to: number }): string =>
	from === to ? `${from}` : `${from}–${to}`;

/**
 * What is measured, of whom, in which unit: a picture's subtitle.
 * @param differences the unit, where the picture shows differences
 */
export function measureOf({ words, indicator, choice, ageTo }: EvaluationFacts, differences = ''): string {
	const unit = differences || (indicator.kind === 'difference' ? words.unit.points : words.unit.percent);
	const ages = `${indicator.ages.split('–')[0]}–${ageTo}`;
	const sex = indicator.kind === 'difference' ? 0 : choice.sex;
	return words.start.measure(unit, words.sex[sex], ages, words.basis[choice.basis]);
}

export const sourceOf = ({ words, indicator }: EvaluationFacts): string =>
	`${words.source.calculated}, ${words.source.tables(indicator.tables)}`;

/** What rises or falls: `andelen högutbildade bland kvinnor`. */
export const subjectOf = ({
	words,
	indicator,
	choice
}: Pick<EvaluationFacts, 'words' | 'indicator' | 'choice'>): string =>
	indicator.kind === 'difference'
		? indicator.phrase
		: words.story.shareSubject(indicator.title.toLowerCase(), choice.sex);

/** A number as a table writes it; words where there is none. */
export const written = (value: number | null | undefined, format: (value: number) => string, none: string): string =>
	value == null || Number.isNaN(value) ? none : format(value);

/** Pictures and divisions know no weights: said where the reader has asked for them. */
export const alikeNote = ({ text, view }: EvaluationFacts): string[] =>
	view.weight === 'inhabitant' ? [text.strip.alike] : [];
