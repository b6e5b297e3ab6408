import type { Dictionary, Words } from '../i18n/dictionary.ts';
import type { NumberFormat } from '../i18n/format.ts';
import type { Selection } from '../state/selection.ts';
import type { Overview, OverviewRow } from '../stats/overview.ts';
import { gapBetween } from './gap.ts';
import type { Indicator } from './indicator.ts';

/** What the sentences are made from. */
export interface StartFacts {
	selection: Selection;
	indicator: Indicator;
	overview: Overview;
	words: Dictionary;
	format: NumberFormat;
}

/** The same on a page that has all words. */
export type PageFacts = StartFacts & { words: Words };

/** `2015–2019` */
export const spanText = (span: { from: number; to: number }): string => `${span.from}–${span.to}`;

/** What rises or falls: "andelen högutbildade bland kvinnor". */
export function subject({ indicator, selection, words }: StartFacts): string {
	if (indicator.kind === 'difference') return indicator.phrase;
	return words.story.shareSubject(indicator.title.toLowerCase(), selection.sex);
}

const moved = (format: NumberFormat, value: number) => ({ value, points: format.points(value) });

function groupLevels(facts: StartFacts): string {
	const { overview, indicator, selection, words, format } = facts;
	const [p, o] = [overview.participants[overview.at], overview.others[overview.at]];
	const year = format.year(selection.year);
	if (p == null || o == null) return words.story.noGroup(year);
	const [np, no] = [overview.groups.participants.length, overview.groups.others.length];
	if (indicator.kind === 'difference')
		return words.story.groupsDifference(year, format.signed(p), format.signed(o), indicator.phrase, np, no);
	const whom = words.story.ofWhom(selection.sex, agesIn(facts), selection.basis);
	return words.story.groups(year, format.percent(p), format.percent(o), whom, indicator.phrase, np, no);
}

/** The ages in force in the chosen year: the upper limit may have changed along the series. */
export function agesIn({ overview, indicator }: Pick<StartFacts, 'overview' | 'indicator'>): string {
	return `${indicator.ages.split('–')[0]}–${overview.levels.ageTo[overview.at]}`;
}

/** How the distance between the groups developed, also before the förstudie; empty where it cannot be told. */
function gapSentence({ overview, selection, words, format }: StartFacts): string[] {
	const since = overview.breaks.find((year) => year <= selection.year && year > overview.base.to);
	if (since) return [words.story.gap.broken(format.year(since))];
	const gap = gapBetween(overview.levels.years, overview.participants, overview.others, selection.year);
	if (!gap) return [];
	const parts = [gap.first, gap.before, gap.now].flatMap(({ year, size }) => [format.year(year), format.points(size)]);
	return [words.story.gap[gap.kind](...(parts as [string, string, string, string, string, string]))];
}

/** Whether other age limits hold in the chosen year than in the years that changes are counted from. */
const isBroken = ({ overview: { levels, at, base } }: StartFacts): boolean =>
	levels.ageTo[at] !== levels.ageTo[levels.years.indexOf(base.from)];

function groupChanges(facts: StartFacts): string {
	const { overview, selection, words, format } = facts;
	const [p, o] = [overview.participants[overview.at], overview.others[overview.at]];
	const [span, year] = [spanText(overview.base), format.year(selection.year)];
	if (p == null || o == null) return words.story.noChange(year, span, isBroken(facts));
	const [np, no] = [overview.groups.participants.length, overview.groups.others.length];
	const told = [moved(format, p), moved(format, o), subject(facts), np, no] as const;
	if (selection.year <= overview.base.to) return words.story.groupsBefore(year, span, ...told);
	return words.story.groupsChange(span, year, ...told);
}

function against(facts: StartFacts, value: number): string[] {
	const { overview, words, format } = facts;
	const mean = overview.participants[overview.at];
	if (mean == null) return [];
	const n = overview.groups.participants.length;
	const difference = value - mean;
	if (Math.abs(difference) < 0.05) return [words.story.oneAgainst.same(n)];
	return [words.story.oneAgainst[difference > 0 ? 'above' : 'below'](format.points(difference), n)];
}

function oneLevel(facts: StartFacts, row: OverviewRow): string[] {
	const { overview, indicator, selection, words, format } = facts;
	const { name } = row.municipality;
	const year = format.year(selection.year);
	if (row.level === null) return [words.story.noValue(name, year)];
	const since = indicator.kind === 'share' ? words.story.oneSince : words.story.oneSinceDifference;
	const change =
		row.change === null || selection.year <= overview.base.to
			? []
			: [since(spanText(overview.base), moved(format, row.change))];
	if (indicator.kind === 'difference')
		return [words.story.oneDifference(name, year, format.signed(row.level), indicator.phrase), ...change];
	const whom = words.story.ofWhom(selection.sex, agesIn(facts), selection.basis);
	const [count, total] = [format.count(row.numerator!), format.count(row.denominator!)];
	const first = words.story.one(name, year, format.percent(row.level), count, total, whom, indicator.phrase);
	return [first, ...against(facts, row.level), ...change];
}

function oneChange(facts: StartFacts, row: OverviewRow): string[] {
	const { overview, selection, words, format } = facts;
	const [span, year] = [spanText(overview.base), format.year(selection.year)];
	if (row.change === null)
		return [
			row.level === null
				? words.story.noValue(row.municipality.name, year)
				: words.story.noChange(year, span, isBroken(facts))
		];
	const told = [moved(format, row.change), subject(facts)] as const;
	const { name } = row.municipality;
	const first =
		selection.year <= overview.base.to
			? words.story.oneBefore(name, year, span, ...told)
			: words.story.oneChange(name, span, year, ...told);
	const [p, o] = [overview.participants[overview.at], overview.others[overview.at]];
	if (p == null || o == null) return [first];
	const [np, no] = [overview.groups.participants.length, overview.groups.others.length];
	return [first, words.story.groupChange(format.signed(p), format.signed(o), np, no)];
}

/**
 * The start page in two or three sentences, made from the numbers: of the chosen municipality, else of the groups.
 * The first answers, the others place it. Read by eyes and by screen readers alike.
 */
export function startSentences(facts: StartFacts): string[] {
	const { selection, overview } = facts;
	const row = overview.rows.find(({ municipality }) => municipality.code === selection.municipality);
	if (row) return selection.view === 'level' ? oneLevel(facts, row) : oneChange(facts, row);
	return selection.view === 'level' ? [groupLevels(facts), ...gapSentence(facts)] : [groupChanges(facts)];
}
