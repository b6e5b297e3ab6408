import type { ClassCount } from '../charts/map/classes.ts';
import type { OverviewRow } from '../stats/overview.ts';
import { spanText, type StartFacts } from './start.ts';

/** What the map shows: measure, year, and since when. */
export function mapTitle({ words, indicator, selection, overview }: StartFacts): string {
	if (selection.view === 'level') return words.start.mapLevel(indicator.title, String(selection.year));
	return words.start.mapChange(indicator.title, spanText(overview.base), String(selection.year));
}

const isPoints = ({ selection, indicator }: StartFacts) =>
	selection.view === 'change' || indicator.kind === 'difference';

/** A reason in words for a value that is not there. */
export function missingText({ missing }: OverviewRow, { words }: Pick<StartFacts, 'words'>): string {
	if (missing === null) return '';
	return missing in words.missing ? words.missing[missing as keyof typeof words.missing] : words.missing['..'];
}

function valueText(row: OverviewRow, facts: StartFacts): string {
	const { words, format } = facts;
	if (row.value === null) return missingText(row, facts);
	if (isPoints(facts)) return `${format.signed(row.value)} ${words.unit.points}`;
	const count = words.start.countOf(format.count(row.numerator!), format.count(row.denominator!));
	return `${format.percent(row.value)} (${count})`;
}

/** What each municipality reads when pointed at: value, count, place, group. By code. */
export function mapValues(facts: StartFacts): Record<string, string> {
	const { words, overview } = facts;
	return Object.fromEntries(
		overview.rows.map((row) => {
			const { code, participates } = row.municipality;
			const place = row.rank ? [words.start.placeOf(row.rank.from, row.rank.to, row.rank.of)] : [];
			const group = participates ? words.start.participates : words.start.participatesNot;
			return [code, [valueText(row, facts), ...place, group].join(' · ')];
		})
	);
}

/** The legend's rows: limits and how many municipalities lie between them. */
export function legendRows(classes: ClassCount[], facts: StartFacts) {
	const { words, format } = facts;
	const whole = classes.every(({ to }) => to === null || Number.isInteger(to));
	const write = (limit: number) => (isPoints(facts) ? format.signed : format.decimal)(limit, whole ? 0 : 1);
	const limits = ({ from, to }: ClassCount) => {
		if (from === null) return to === null ? words.start.legendAll : words.start.legendBelow(write(to));
		return to === null ? words.start.legendFrom(write(from)) : words.start.legendBetween(write(from), write(to));
	};
	return classes.map((one) => ({ name: one.name, text: limits(one), count: String(one.count) }));
}
