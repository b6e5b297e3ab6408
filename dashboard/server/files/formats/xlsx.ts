import type { Extract } from '#lib/server/extract/extract.ts';
import { sourceLine } from '#lib/server/extract/source-line.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import { type ZipEntry, zipStream } from '../zip-stream.ts';
import { format, type Provenance } from './format.ts';
import { refuseTooManyRows } from './refuse-too-many-rows.ts';
import { MetEvents } from './xlsx/met-events.ts';
import { noteLines } from './xlsx/note-lines.ts';
import { SharedTexts } from './xlsx/shared-texts.ts';
import { areaOf, figuresXml, notesXml, widthFor } from './xlsx/sheet.ts';
import { workbookParts } from './xlsx/workbook.ts';

/** A sheet has 2^20 rows, and the header is one of them. */
const MOST_ROWS = 1_048_575;

/** What the parts are made of. */
interface Contents {
	extract: Extract;
	provenance: Provenance;
	/** The first page, read before anything is written, so that a query that fails is no broken file. */
	first: Cell[][];
	/** The pages behind it. */
	rest: AsyncIterable<Cell[][]>;
	rows: number;
}

async function* pagesOf({ first, rest }: Contents, events: MetEvents) {
	yield events.meet(first);
	for await (const page of rest) yield events.meet(page);
}

/** As the first page needs them; the names of all regions are known. */
function widthsOf({ extract, first }: Contents): number[] {
	const names = extract.regions.map(({ name }) => name);
	return extract.table.columns.map(({ name }, place) =>
		widthFor(name, [...first.map((row) => row[place]!), ...(name === 'region_name' ? names : [])])
	);
}

async function* notes({ extract, provenance, rows }: Contents, events: MetEvents, texts: SharedTexts) {
	yield notesXml(await noteLines(extract, provenance, rows, events.list()), texts);
}

/** The sheet that tells of the events is written when the other has met them. */
function partsOf(contents: Contents): ZipEntry[] {
	const { extract, provenance, rows } = contents;
	const { columns } = extract.table;
	const [texts, events] = [new SharedTexts(), new MetEvents(columns)];
	const figures = { columns, pages: pagesOf(contents, events) };
	return workbookParts({
		title: extract.title,
		locale: extract.locale,
		about: `${sourceLine(extract)} · ${provenance.permalink}`,
		area: areaOf(columns, rows),
		figures: figuresXml(figures, widthsOf(contents), rows, texts),
		notes: notes(contents, events, texts),
		texts
	});
}

async function* xlsx(extract: Extract, provenance: Provenance): AsyncGenerator<Uint8Array, void> {
	const rows = await extract.countRows();
	refuseTooManyRows(rows, MOST_ROWS, 'a sheet of Excel');
	const rest = extract.table.pages[Symbol.asyncIterator]();
	const first = (await rest.next()).value ?? [];
	yield* zipStream(partsOf({ extract, provenance, first, rest: { [Symbol.asyncIterator]: () => rest }, rows }));
}

export const xlsxFormat = format({
	ending: 'xlsx',
	summary: 'A workbook for Excel and other spreadsheets: a sheet of figures, and one that explains them',
	contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	parameters: {},
	write: xlsx
});
