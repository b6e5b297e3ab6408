import { readFigure } from '../numbers.ts';
import { Refusal, columnInWords, shown } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import { type Ages, type Dimension, LEVELS, type Vocabulary, dimensionOf } from '../vocabulary.ts';
import type { CellSlice, CountCell, Form, Layout } from './form.ts';
import { type DataRow, dataRows } from './rows.ts';
import { type WideColumns, wideColumns } from './wide-columns.ts';

const TABLE = 'TAB3981';

/** The web download of SCB's Statistikdatabasen with the years side by side, with or without a title above. */
export const scbWebWide: Form = {
	name: 'scb-web-wide',
	looksLike: `"region","ålder","utbildningsnivå","kön" and then years`,
	likeness: (row) => new Set(row.map(dimensionOf).filter(Boolean)).size,
	*read(source, layout, vocabulary) {
		const columns = wideColumns(source.name, layout);
		for (const rows of dataRows(source, layout)) yield sliceOf(rows, { source, layout, vocabulary, columns });
	}
};

interface Reading {
	source: Source;
	layout: Layout;
	vocabulary: Vocabulary;
	columns: WideColumns;
}

const sliceOf = (rows: DataRow[], reading: Reading): CellSlice => ({
	rows: rows.length,
	cells: rows.flatMap((row) => cellsOf(row, reading))
});

function cellsOf(row: DataRow, reading: Reading): CountCell[] {
	const { vocabulary, columns } = reading;
	const region = meaning('region', vocabulary.region.get(label('region')));
	const ages: Ages = meaning('age', vocabulary.age.get(label('age')));
	const level = meaning('level', vocabulary.level.get(label('level')));
	const sex = meaning('sex', vocabulary.sex.get(label('sex')));
	return columns.years.map(({ column, year }) => {
		const figure = readFigure(row.fields[column]) ?? refuseFigure(row, column, reading);
		return { kind: 'count', table: TABLE, row: row.line, column, region, ages, year, sex, level, figure };
	});

	function label(dimension: Dimension): string {
		return row.fields[columns.labels[dimension]];
	}

	function meaning<Value>(dimension: Dimension, value: Value | undefined): Value {
		return value ?? refuseLabel(row, dimension, reading);
	}
}

function refuseFigure({ line, fields }: DataRow, column: number, { source, layout }: Reading): never {
	throw new Refusal(
		'numbers',
		{ file: source.name, row: line, column: columnInWords(column, layout.header) },
		fields[column] === '' ? 'an empty cell' : shown(fields[column]),
		'a whole number of persons, or one of the symbols . .. ... .... ..... ...... -',
		'Download the table again, with whole numbers and no thousands separators'
	);
}

function refuseLabel({ line, fields }: DataRow, dimension: Dimension, reading: Reading): never {
	const { source, layout, columns, vocabulary } = reading;
	const column = columns.labels[dimension];
	throw new Refusal(
		'labels',
		{ file: source.name, row: line, column: columnInWords(column, layout.header) },
		fields[column] === '' ? 'an empty cell' : shown(fields[column]),
		expected(dimension, fields[column], vocabulary),
		'Download the table again with the labels as they stand in Statistikdatabasen'
	);
}

function expected(dimension: Dimension, label: string, vocabulary: Vocabulary): string {
	if (dimension === 'region') return expectedRegion(label, vocabulary);
	if (dimension === 'age') return '"totalt 16-74 år"';
	if (dimension === 'sex') return '"män" or "kvinnor"';
	return `one of the eight levels: ${LEVELS.map(({ name_sv }) => `"${name_sv}"`).join(', ')}`;
}

function expectedRegion(label: string, { regions, regionCode }: Vocabulary): string {
	const code = /^\d+/.exec(label)?.[0] ?? '';
	const region = regions[regionCode.get(code) ?? -1];
	return region
		? `"${region.code} ${region.name}"`
		: 'the code and name of the country, a county or a municipality, such as "2180 Gävle"';
}
