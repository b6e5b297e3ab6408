/** Where a year stands in relation to the förstudie of 2021. */
export type Phase = 'before' | 'transition' | 'after';

/** Years inclusive at both ends. */
export interface Span {
	from: number;
	to: number;
}

export interface Periods {
	before: Span;
	/** The years between: förstudie and pandemic; drawn, but in neither period. */
	transition: Span;
	after: Span;
}

/** The preset "standard" of docs/method.md: five years before, the förstudie and the pandemic between. */
export const STANDARD_PERIODS: Periods = {
	before: { from: 2015, to: 2019 },
	transition: { from: 2020, to: 2021 },
	after: { from: 2022, to: 2025 }
};

/** The year in which the förstudie was made. */
export const PRESTUDY_YEAR = 2021;

/** The phase of a year; years earlier than the first before-year are "before" too, though no mean uses them. */
export function phaseOf(year: number, periods: Periods): Phase {
	if (year < periods.transition.from) return 'before';
	return year <= periods.transition.to ? 'transition' : 'after';
}

export const within = (year: number, span: Span): boolean => year >= span.from && year <= span.to;
