import type { Obstacle, OwnChange, PeriodLevel } from '../stats/own-change.ts';
import type { Municipality } from '../stats/panel.ts';
import type { Periods } from '../stats/periods.ts';
import type { Interval } from '../stats/rank.ts';
import type { Standing } from '../stats/standing.ts';
import { spanText, subject, type PageFacts } from './start.ts';

/** A municipality's change in words and as a table; both from the same numbers. */
export interface OwnChangeStory {
	/** What changed and whether chance could do it; the obstacle where there is no change. */
	answer: string;
	/** Its place among the municipalities; beside their median; beside its SKR group's. Empty where there is no change. */
	points: string[];
	columns: string[];
	/** What, its value, and the count, interval or distance beside it; empty where there is no change. */
	rows: string[][];
}

/** Below this a number of points reads 0,0. */
const SHOWN = 0.05;

const withUnit = (value: number, { words, format }: PageFacts): string =>
	`${format.signed(value)}\u00a0${words.unit.points}`;

const level = (value: number, facts: PageFacts): string =>
	facts.indicator.kind === 'share' ? facts.format.percent(value) : withUnit(value, facts);

/** Judged by the ends as they are shown: no sentence may deny an interval that reads "0,0 to +4,2". */
function sideOf(interval: Interval | null): 'above' | 'below' | 'within' | 'none' {
	if (interval === null) return 'none';
	if (interval.lo >= SHOWN) return 'above';
	return interval.hi <= -SHOWN ? 'below' : 'within';
}

function movedText({ before, after, change, interval }: OwnChange, name: string, periods: Periods, facts: PageFacts) {
	const { words, format } = facts;
	const moved = withUnit(change, facts);
	const estimate = interval
		? words.ownChange.estimate(moved, format.signed(interval.lo), format.signed(interval.hi))
		: moved;
	const [from, to] = [level(before.mean, facts), level(after.mean, facts)];
	const spans = [spanText(periods.before), spanText(periods.after)] as const;
	const sentence = words.ownChange.moved(name, subject(facts), from, spans[0], to, spans[1], estimate);
	return `${sentence} ${words.ownChange.chance[sideOf(interval)]}`;
}

function placeSentence({ rank: { from, to, of } }: OwnChange, name: string, { words }: PageFacts): string {
	const { any, span, one } = words.ownChange.place;
	if (from === 1 && to === of && of > 1) return any(name, of);
	return (from === to ? one : span)(words.start.placeOf(from, to, of), name);
}

function standingText(standing: Standing, among: string, name: string, facts: PageFacts): string {
	const { median, distance, beyondChance, grade, asFar, of } = standing;
	const { ownChange: words } = facts.words;
	const side = Math.abs(distance) < SHOWN ? 'same' : distance > 0 ? 'above' : 'below';
	const chance = beyondChance === null ? '' : beyondChance ? words.beyond : words.within;
	const lies = words.median[side](name, facts.format.points(distance), among, withUnit(median, facts), chance);
	return grade === null || side === 'same' ? lies : `${lies} ${words.grade[grade](asFar, of)}`;
}

function groupText({ group, groupSize }: OwnChange, own: Municipality, facts: PageFacts): string {
	const { among, fewInGroup } = facts.words.ownChange;
	if (group === null) return fewInGroup(own.groupName, groupSize);
	return standingText(group, among.group(own.groupName, group.of), own.name, facts);
}

function countText({ count }: PeriodLevel, { words, format }: PageFacts): string {
	return count ? words.start.countOf(format.count(count.numerator), format.count(count.denominator)) : '';
}

function tableRows(
	{ before, after, change, interval, rank, all, group }: OwnChange,
	periods: Periods,
	facts: PageFacts
) {
	const { words, format } = facts;
	const { rows } = words.ownChange;
	const standing = (label: string, { median, distance }: Standing) => [
		label,
		format.signed(median),
		rows.distance(format.signed(distance))
	];
	return [
		[rows.mean(spanText(periods.before)), level(before.mean, facts), countText(before, facts)],
		[rows.mean(spanText(periods.after)), level(after.mean, facts), countText(after, facts)],
		[
			rows.change,
			format.signed(change),
			interval ? rows.interval(format.signed(interval.lo), format.signed(interval.hi)) : ''
		],
		[rows.place, rank.from === rank.to ? `${rank.from}` : `${rank.from}–${rank.to}`, rows.placeOf(rank.of)],
		standing(rows.medianAll(all.of), all),
		...(group ? [standing(rows.medianGroup(group.of), group)] : [])
	];
}

function obstacleSentence(obstacle: Obstacle, name: string, { words, format }: PageFacts): string {
	const { absent, missing, break: broken } = words.ownChange.obstacle;
	if (obstacle.reason === 'absent') return absent(name);
	if (obstacle.reason === 'break') return broken(name, format.year(obstacle.year));
	return missing(name, format.list(obstacle.years.map(format.year)));
}

/** Tells a municipality's own change, or why there is none. Graded, without praise or blame. */
export function ownChangeStory(
	result: OwnChange | Obstacle,
	own: Municipality,
	periods: Periods,
	facts: PageFacts
): OwnChangeStory {
	const { what, value, basis } = facts.words.ownChange.columns;
	const columns = [what, value, basis];
	if ('reason' in result) return { answer: obstacleSentence(result, own.name, facts), points: [], columns, rows: [] };
	return {
		answer: movedText(result, own.name, periods, facts),
		points: [
			placeSentence(result, own.name, facts),
			standingText(result.all, facts.words.ownChange.among.all(result.all.of), own.name, facts),
			groupText(result, own, facts)
		],
		columns,
		rows: tableRows(result, periods, facts)
	};
}
