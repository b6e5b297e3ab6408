import type { DrawnExtract } from '#lib/server/extract/draw.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import type { Words } from '../i18n/dictionary.ts';
import type { NumberFormat } from '../i18n/format.ts';
import type { ExtractRefusal } from '../state/extract.ts';

/** What is told of an extract: how much it is, how it begins, what was left out. */
export type ExtractFacts = Pick<
	DrawnExtract,
	'choice' | 'extract' | 'rows' | 'regions' | 'emptyRegions' | 'without' | 'preview'
>;

/** A spreadsheet holds no more rows than this, its head among them. */
const SPREADSHEET_ROWS = 1_048_576;

/** From here on a file takes a while, and a spreadsheet is slow with it. */
const MANY_ROWS = 50_000;

/** What names an extract. */
type Named = Pick<ExtractFacts, 'choice' | 'extract' | 'regions'>;

/** `39 kommuner och riket`; one alone of its level by its name. */
function whereText({ regions }: Named, words: Words, format: NumberFormat): string {
	const { municipalities, counties, country } = words.data.where;
	const of = (level: string, many: (count: number) => string) => {
		const found = regions.filter((region) => region.level === level);
		if (found.length > 1) return [many(found.length)];
		return found.map(({ name }) => name);
	};
	return format.list([
		...of('municipality', municipalities),
		...of('county', counties),
		...(regions.some(({ level }) => level === 'country') ? [country] : [])
	]);
}

const spanText = (years: number[]): string =>
	years.length === 1 ? `${years[0]}` : `${years[0]}–${years[years.length - 1]}`;

/** What, where, when: `Högutbildade i 39 kommuner och riket, 2010–2025`. */
export function extractName(facts: Named, words: Words, format: NumberFormat): string {
	const { choice, extract } = facts;
	const what = choice.indicators.length > 1 ? words.data.measures(choice.indicators.length) : extract.title;
	return words.data.name(what, whereText(facts, words, format), spanText(extract.years));
}

/** The page's answer: what, where, when, how much. */
export const extractLead = (facts: ExtractFacts, words: Words, format: NumberFormat): string =>
	words.data.lead(extractName(facts, words, format), format.count(facts.rows), facts.rows);

/** How large the file becomes. */
export function extractSize({ rows, preview }: ExtractFacts, words: Words, format: NumberFormat): string {
	const columns = preview.columns.length;
	return words.data.size(format.count(rows), format.count(columns), format.count(rows * columns));
}

/** What to know of an extract before it is fetched, a sentence each. */
export function extractNotes(
	{ rows, emptyRegions, without }: ExtractFacts,
	words: Words,
	format: NumberFormat
): string[] {
	const { notes } = words.data;
	return [
		...(without === null ? [] : [notes.without[without]]),
		...(emptyRegions > 0 ? [notes.empty(emptyRegions)] : []),
		...(rows >= SPREADSHEET_ROWS ? [notes.tooMany(format.count(rows), format.count(SPREADSHEET_ROWS - 1))] : []),
		...(rows >= MANY_ROWS && rows < SPREADSHEET_ROWS ? [notes.many(format.count(rows))] : [])
	];
}

/** Says in words which part of the address could not be followed. */
export function extractRefusal(refusal: ExtractRefusal, words: Words): string {
	const { refused } = words.data;
	if (refusal.parameter === 'years') return refused.years[refusal.why](refusal.asked);
	return refused[refusal.parameter](refusal.asked);
}

/** A cell as the file for people has it, with the true minus; null is empty. */
export function cellText(cell: Cell, words: Words): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return cell;
	const written = String(cell).replace('-', '\u2212');
	return words.locale === 'sv' ? written.replace('.', ',') : written;
}

/** Everything that the page of downloads says of an extract. */
export const extractText = (facts: ExtractFacts, refusals: ExtractRefusal[], words: Words, format: NumberFormat) => ({
	lead: extractLead(facts, words, format),
	size: extractSize(facts, words, format),
	notes: [...refusals.map((refusal) => extractRefusal(refusal, words)), ...extractNotes(facts, words, format)],
	caption: words.data.preview.caption(format.count(facts.preview.rows.length), format.count(facts.rows)),
	columns: facts.preview.columns.map(({ name, type }) => ({ name, isNumber: type !== 'text' })),
	rows: facts.preview.rows.map((row) => row.map((cell) => cellText(cell, words)))
});
