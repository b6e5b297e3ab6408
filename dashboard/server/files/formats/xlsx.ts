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
import { STYLES_XML } from './xlsx/styles.ts';
import { WORKBOOK_WORDS } from './xlsx/words.ts';
import {
	CONTENT_TYPES_XML,
	PACKAGE_RELATIONS_XML,
	propertiesXml,
	WORKBOOK_RELATIONS_XML,
	workbookXml
} from './xlsx/workbook.ts';

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

/** Every part in the order in which it can be written: what gathers texts and events before what tells them. */
function partsOf(contents: Contents): ZipEntry[] {
	const { extract, provenance, rows } = contents;
	const { columns } = extract.table;
	const words = WORKBOOK_WORDS[extract.locale];
	const [texts, events] = [new SharedTexts(), new MetEvents(columns)];
	const figures = { columns, pages: pagesOf(contents, events) };
	const about = `${sourceLine(extract)} · ${provenance.permalink}`;
	const parts: [string, ZipEntry['pieces']][] = [
		['[Content_Types].xml', [CONTENT_TYPES_XML]],
		['_rels/.rels', [PACKAGE_RELATIONS_XML]],
		['docProps/core.xml', [propertiesXml(extract.title, words.language, about)]],
		['xl/workbook.xml', [workbookXml(words.sheets, areaOf(columns, rows))]],
		['xl/_rels/workbook.xml.rels', [WORKBOOK_RELATIONS_XML]],
		['xl/styles.xml', [STYLES_XML]],
		['xl/worksheets/sheet1.xml', figuresXml(figures, widthsOf(contents), rows, texts)],
		['xl/worksheets/sheet2.xml', notes(contents, events, texts)],
		['xl/sharedStrings.xml', texts.xml()]
	];
	return parts.map(([name, pieces]) => ({ name, pieces }));
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
