import { allWords } from '#lib/i18n/dictionary.ts';
import { COLUMN_WORDS } from '#lib/server/extract/column-words.ts';
import type { Extract } from '#lib/server/extract/extract.ts';
import { sourceLine } from '#lib/server/extract/source-line.ts';
import type { Source } from '#lib/server/extract/sources.ts';
import { yearSpan } from '#lib/server/extract/year-span.ts';
import type { Provenance } from '../format.ts';
import type { NoteLine } from './sheet.ts';
import { WORKBOOK_WORDS, type WorkbookWords } from './words.ts';

const SYMBOLS = ['..', '.', '-'] as const;

/** Lines below a heading, with an empty line before it; nothing where there are none. */
const section = (heading: string, lines: NoteLine[]): NoteLine[] =>
	lines.length === 0 ? [] : [[''], [heading], ...lines];

const sourceText = ({ title, published, licence, url }: Source, words: WorkbookWords): string =>
	[title, ...(published === null ? [] : [words.published(published)]), licence, url].join(' · ');

/** What has to be told beside the figures, so that they can be understood, cited and asked for again. */
export async function noteLines(
	extract: Extract,
	{ version, permalink }: Provenance,
	rows: number,
	events: [years: string, text: string][]
): Promise<NoteLine[]> {
	const { title, locale, years, sources, notes, table } = extract;
	const words = WORKBOOK_WORDS[locale];
	const { missing } = await allWords(locale);
	const columns = table.columns.map(({ name }): NoteLine => {
		const { title, definition } = COLUMN_WORDS[name]!;
		return [name, `${title[locale]}. ${definition[locale]}`];
	});
	return [
		[title],
		[words.source, sourceLine(extract)],
		[words.version, version],
		[words.address, permalink],
		[words.licence, [...new Set(sources.map(({ licence }) => licence))].join(', ')],
		[words.rows, rows],
		[words.years, yearSpan(years)],
		...section(
			words.tables,
			sources.map((source) => [source.code, sourceText(source, words)])
		),
		...section(
			words.notes,
			notes.map((note) => ['', note])
		),
		...section(words.columns, columns),
		...section(
			words.symbols,
			SYMBOLS.map((symbol) => [symbol, missing[symbol]])
		),
		...section(words.events, events)
	];
}
