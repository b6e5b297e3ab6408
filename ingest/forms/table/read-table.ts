import type { Sex } from '#db/schema.ts';
import { type Ages, span } from '../../labels/ages.ts';
import { languageOf } from '../../labels/dimensions.ts';
import { isSmallArea } from '../../labels/regions.ts';
import { tableNamed } from '../../labels/tables.ts';
import { NO_FIGURE, encodeFigure } from '../../numbers.ts';
import { Refusal, shown } from '../../refusal.ts';
import type { Spelling, Style } from '../../labels/spelling.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { type Labelled, expectedLabel } from '../expected-labels.ts';
import { type BroadCell, type CellSink, type FileFacts, plainFacts } from '../form.ts';
import { contentsGuard } from './contents.ts';
import { countGiver } from './count-giver.ts';
import { type Header, readHeader, refuseWithout } from './header.ts';
import { LabelReader } from './label-reader.ts';
import type { DataRow, Table } from './table.ts';

/** A table whose header is understood. */
export interface ReadableTable {
	table: Table;
	header: Header;
	vocabulary: Vocabulary;
	/** Five levels, women and men together. */
	broad: boolean;
	/** How it writes its levels. */
	style: Style;
	/** What its labels mean; all readings of the file share them, because a column keeps to the style of its first label. */
	readers: LabelReaders;
	facts: FileFacts;
}

/** For each dimension what its labels mean. */
export interface LabelReaders {
	region: LabelReader<number>;
	age: LabelReader<Ages>;
	level: LabelReader<number>;
	broadLevel: LabelReader<number>;
	sex: LabelReader<Sex>;
	year: LabelReader<number>;
}

const readersOf = ({ region, age, level, broadLevel, sex, year }: Vocabulary): LabelReaders => ({
	region: new LabelReader(region),
	age: new LabelReader(age),
	level: new LabelReader(level),
	broadLevel: new LabelReader(broadLevel),
	sex: new LabelReader(sex),
	year: new LabelReader(year)
});

/** Understands the header, and whether the levels are the eight or the five. */
export function readableTable(table: Table, vocabulary: Vocabulary): ReadableTable {
	const header = readHeader(table, vocabulary);
	const broad = header.without.length > 0;
	const level = levelStyle(table, header, broad ? vocabulary.broadLevel : vocabulary.level);
	if (broad && level === undefined && levelStyle(table, header, vocabulary.level) !== undefined)
		refuseWithout(table, header.without[0]);
	const contents =
		header.contentsColumn === null ? header.contents : (table.first?.fields[header.contentsColumn] ?? '');
	const facts = plainFacts(languageOf(table.header), tableNamed(contents) ?? null);
	return { table, header, vocabulary, broad, style: level ?? 'text', readers: readersOf(vocabulary), facts };
}

/** How the first row writes its level; undefined where it is none of these. */
function levelStyle(table: Table, { labels }: Header, known: readonly Spelling<number>[]): Style | undefined {
	const label = labels.level === undefined ? undefined : table.first?.fields[labels.level];
	return known.find(({ labels }) => label !== undefined && labels.get(label) !== undefined)?.style;
}

/** Gives every cell of these rows, which come piece by piece, to the sink; the number of rows of each piece. */
export function* readTable(readable: ReadableTable, pieces: Iterable<DataRow[]>, sink: CellSink): Generator<number> {
	const read = rowReader(readable, sink);
	for (const rows of pieces) {
		for (const row of rows) read(row);
		yield rows.length;
	}
}

/** Gives the cells of a row to the sink; refuses the first thing that is wrong. */
export function rowReader(readable: ReadableTable, sink: CellSink): (row: DataRow) => void {
	const expectContents = contentsGuard(readable.table, readable.header.contentsColumn);
	const read = readable.broad ? broadRows(readable, sink) : countRows(readable, sink);
	return (row) => {
		expectContents(row);
		read(row);
	};
}

/** Reads rows of the eight levels. */
function countRows(readable: ReadableTable, sink: CellSink): (row: DataRow) => void {
	const { header, readers } = readable;
	const region = column('region', readers.region, readable, -1);
	const age = column<Ages>('age', readers.age, readable, span(0, 0));
	const level = column('level', readers.level, readable, -1);
	const sex = column<Sex>('sex', readers.sex, readable, 0);
	const year = column('year', readers.year, readable, 0);
	const give = countGiver(header, sink);
	const codes = new Int32Array(header.figures.length);
	return (row) => {
		const own = { region: region(row), ages: age(row), level: level(row), sex: sex(row), year: year(row) };
		header.figures.forEach(({ column }, index) => (codes[index] = figure(row, column, readable.table)));
		give(row.line, own, codes);
	};
}

/** Reads rows of the five levels; areas within a municipality are passed over. */
function broadRows(readable: ReadableTable, sink: CellSink): (row: DataRow) => void {
	const { header, readers } = readable;
	const region = column('region', readers.region, readable, -1);
	const level = column('broadLevel', readers.broadLevel, readable, -1);
	const year = column('year', readers.year, readable, 0);
	const cell: BroadCell = { row: 0, column: 0, region: 0, year: 0, level: 0, code: 0 };
	return (row) => {
		if (header.labels.region !== undefined && isSmallArea(row.fields[header.labels.region]))
			return sink.skip(header.figures.length);
		const own = { region: region(row), level: level(row), year: year(row) };
		let some = false;
		for (const { column, values } of header.figures) {
			cell.row = row.line;
			cell.column = column;
			cell.region = values.region ?? own.region;
			cell.level = values.level ?? own.level;
			cell.year = values.year ?? own.year;
			cell.code = figure(row, column, readable.table);
			some ||= cell.code > 0;
			sink.broad(cell);
		}
		if (!some) sink.emptyRow();
	};
}

/** Reads one dimension of a row; `none` where the headings over the figures say it. Refuses a label that is unknown. */
function column<Value>(
	dimension: Labelled,
	reader: LabelReader<Value>,
	{ table, header, vocabulary }: ReadableTable,
	none: Value
): (row: DataRow) => Value {
	const at = header.labels[dimension === 'broadLevel' ? 'level' : dimension];
	if (at === undefined) return () => none;
	return (row) => reader.get(row.fields[at]) ?? refuse(row);

	function refuse({ line, fields }: DataRow): never {
		throw new Refusal(
			dimension === 'year' ? 'years' : 'labels',
			table.placeOf(line, at!),
			fields[at!] === '' ? 'an empty cell' : shown(fields[at!]),
			expectedLabel(dimension, reader.style, fields[at!], vocabulary),
			'Download the table again with the labels as they stand in Statistikdatabasen'
		);
	}
}

function figure(row: DataRow, column: number, table: Table): number {
	const text = row.fields[column];
	const code = encodeFigure(text);
	if (code !== NO_FIGURE) return code;
	throw new Refusal(
		'numbers',
		table.placeOf(row.line, column),
		text === '' ? 'an empty cell' : shown(text),
		'a whole number of persons, or one of the symbols . .. ... .... ..... ...... -',
		'Download the table again, with whole numbers and no thousands separators'
	);
}
