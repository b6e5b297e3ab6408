import JSONstat, { type JsonStatDataset } from 'jsonstat-toolkit';
import type { PxText } from '#ingest/forms/px/parse.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import type { TestRow } from './testing-extract.ts';

/** A dimension of a file that was read. */
interface ReadDimension {
	code: string;
	/** Names by codes, in order. */
	names: Map<string, string>;
}

/** What each kind of file gives of a cell. */
type CellAt = (index: number) => { value: number | null; status: string | null };

/** The columns that a dimension stands for. */
const COLUMNS: Record<string, (code: string, name: string) => TestRow> = {
	indicator: (indicator, indicator_title) => ({ indicator, indicator_title }),
	region_code: (region_code, region_name) => ({ region_code, region_name }),
	level_code: (level_code, level_name) => ({ level_code, level_name }),
	year: (year) => ({ year: Number(year) }),
	age: (ages) => ({ age_from: Number(ages.split('-')[0]), age_to: Number(ages.split('-')[1]) }),
	sex: (sex) => ({ sex }),
	basis: (basis) => ({ basis }),
	source_table: (source_table) => ({ source_table })
};

/** Every combination of the categories of the dimensions but the measures, with the place of its first measure. */
function* keysOf(dimensions: ReadDimension[], measure: number, strides: number[]): Generator<[string[], number]> {
	const places = dimensions.map(() => 0);
	for (;;) {
		const codes = dimensions.map(({ names }, axis) => [...names.keys()][places[axis]!]!);
		yield [codes, places.reduce((sum, place, axis) => sum + place * strides[axis]!, 0)];
		let axis = dimensions.length - 1;
		while (axis >= 0 && (axis === measure || ++places[axis]! === dimensions[axis]!.names.size)) places[axis--] = 0;
		if (axis < 0) return;
	}
}

/** The rows that a cube was made of: those places of which anything is known. */
function rowsOf(dimensions: ReadDimension[], cellAt: CellAt, isAbsent: (cells: ReturnType<CellAt>[]) => boolean) {
	const strides = dimensions.map((_, axis) =>
		dimensions.slice(axis + 1).reduce((product, { names }) => product * names.size, 1)
	);
	const measure = dimensions.findIndex(({ code }) => code === 'measure');
	const measures = [...dimensions[measure]!.names.keys()];
	const rows: TestRow[] = [];
	for (const [codes, at] of keysOf(dimensions, measure, strides)) {
		const cells = measures.map((_, index) => cellAt(at + index * strides[measure]!));
		if (isAbsent(cells)) continue;
		const keys = dimensions.map(({ code, names }, axis) => COLUMNS[code]?.(codes[axis]!, names.get(codes[axis]!)!));
		const figures = Object.fromEntries(measures.map((name, index) => [name, cells[index]!.value]));
		rows.push(Object.assign({}, ...keys, figures, { status: cells[0]!.status }));
	}
	return rows;
}

interface Told {
	events: { text: string; years: number[]; regions: string[]; indicators: string[] }[];
}

const includes = (list: unknown[], value: unknown) => list.length === 0 || list.includes(value);

/** The column `events` of a row, out of `extension.events`. */
function eventsOf({ events }: Told, row: TestRow): string | null {
	const touching = events.filter(
		({ years, regions, indicators }) =>
			years.includes(row.year as number) && includes(regions, row.region_code) && includes(indicators, row.indicator)
	);
	return touching.map(({ text }) => text).join(' | ') || null;
}

/** The columns that stand in the extensions of dimensions. */
function attributesOf(
	dataset: JsonStatDataset,
	raw: { dimension: Record<string, { extension: object }> },
	row: TestRow
) {
	return Object.fromEntries(
		dataset.id.flatMap((code) =>
			Object.entries(raw.dimension[code]!.extension)
				.filter(([, value]) => typeof value === 'object')
				.map(([name, values]) => [name, (values as Record<string, Cell>)[String(row[code])] ?? null])
		)
	);
}

/** Reads JSON-stat by the toolkit of its author, and gives the rows of the CSV back, every column. */
export function readJsonStat(text: string): TestRow[] {
	const raw = JSON.parse(text);
	const dataset = JSONstat(raw);
	const dimensions = dataset.id.map((code) => {
		const dimension = dataset.Dimension(code)!;
		return { code, names: new Map(dimension.id.map((each) => [each, dimension.Category(each)!.label!])) };
	});
	const cellAt: CellAt = (index) => ({
		value: dataset.value[index] as number | null,
		status: dataset.status?.[index] ?? null
	});
	const rows = rowsOf(dimensions, cellAt, (cells) => cells.every(({ value, status }) => value === null && !status));
	return rows.map((row) => ({
		...row,
		...attributesOf(dataset, raw, row),
		events: eventsOf(dataset.extension as unknown as Told, row)
	}));
}

/** Columns that PC-Axis tells in footnotes. */
export const IN_PX_NOTES = ['unit', 'value_type', 'source_tables', 'events'];

/**
 * Reads PC-Axis by a parser of its keywords (that of the ingest is another's work than the writer), and gives the rows
 * of the CSV back, without the columns that it tells in footnotes.
 */
export function readPx(bytes: Uint8Array, parse: (file: string, text: string) => PxText): TestRow[] {
	const text = new TextDecoder('windows-1252').decode(bytes);
	const { entries, dataAt } = parse('file.px', text);
	const values = (keyword: string, subkey?: string) =>
		entries.find((entry) => entry.keyword === keyword && entry.subkeys[0] === subkey)!.values;
	const dimensions = [...values('STUB'), ...values('HEADING')].map((label) => {
		const names = values('VALUES', label);
		const codes = values('CODES', label);
		return { code: values('VARIABLECODE', label)[0]!, names: new Map(codes.map((code, at) => [code, names[at]!])) };
	});
	const figures = text.slice(dataAt).replace(/;\s*$/, '').trim().split(/\s+/);
	const cellAt: CellAt = (index) => {
		const symbol = /^"(.*)"$/.exec(figures[index]!)?.[1];
		return symbol === undefined ? { value: Number(figures[index]), status: null } : { value: null, status: symbol };
	};
	return rowsOf(dimensions, cellAt, (cells) => cells.every(({ status }) => status === '......'));
}
