import type { EventYear } from '../../stats/evaluation/event-study.ts';
import { sideOf } from '../../stats/evaluation/verdict.ts';
import { within } from '../../stats/periods.ts';
import { spanOf, written, type EvaluationFacts } from './facts.ts';

/** The year that every other one is compared with: the last one before. */
export const baseYear = ({ periods }: Pick<EvaluationFacts, 'periods'>): number => periods.before.to;

const isTold = ({ contrast }: EventYear): boolean => ['above', 'below'].includes(sideOf(contrast));

/** Years in a row as spans: `2011–2018`, `2020`. */
function runs(years: number[]): string[] {
	const starts = years.filter((year) => !years.includes(year - 1));
	const ends = years.filter((year) => !years.includes(year + 1));
	return starts.map((from, at) => spanOf({ from, to: ends[at]! }));
}

/** The years whose own interval lies on one side of zero: before, between and after. */
export function eventSentence({ text, format, view, periods }: EvaluationFacts): string {
	const { event } = text;
	const base = String(baseYear({ periods }));
	const years = view.result.eventStudy.years.filter(isTold).map(({ time }) => time);
	const say = (found: number[], phrase: (years: string) => string): string[] =>
		found.length === 0 ? [] : [phrase(format.list(runs(found)))];
	const parts = [
		...say(
			years.filter((year) => year < periods.before.to),
			event.before
		),
		...say(
			years.filter((year) => within(year, periods.transition)),
			event.between
		),
		...say(
			years.filter((year) => year >= periods.after.from),
			event.after
		)
	];
	return parts.length === 0 ? event.none(base) : event.some(base, parts.join('; '));
}

/** Every year with its interval and the band, newest first. */
export function eventTable({ words, text, language, view }: EvaluationFacts) {
	const { event, curves } = text;
	const write = (value: number | undefined) => written(value, language.shown.figures.signed, words.missing.short);
	return {
		columns: [curves.year, event.estimate, event.lo, event.hi, event.bandLo, event.bandHi],
		rows: view.result.eventStudy.years
			.map(({ time, contrast, band }) => [
				String(time),
				...[contrast.est, contrast.lo, contrast.hi, band?.lo, band?.hi].map(write)
			])
			.reverse()
	};
}
