import type { EducationDb } from '#db/open.server.ts';
import { TEST_CELLS, TEST_EVENTS, TEST_REGIONS, type TestCell } from '#db/testing-figures.ts';
import { createTestDatabase } from '#db/testing.ts';
import type { Extract } from '#lib/server/extract/extract.ts';
import type { Cell, Table } from '#lib/server/extract/table.ts';
import { EXTRACT_TABLES } from '#lib/server/extract/tables.ts';
import { readQuery } from '#lib/server/query/read-query.ts';
import type { Format, Provenance } from './format.ts';

/** Single years of age from another table of SCB, so that a region has two of them. */
const SINGLE_YEARS: TestCell[] = [30, 31, 95].map((from) => ({
	...{ region: '2161', year: 2021, sex: 1, level: '6', persons: from, table: 'TAB6534' },
	ages: { from, to: from === 95 ? 120 : from }
}));

const NOTHING: TestCell[] = [
	{
		...{ region: '2101', year: 2021, sex: 2, level: '7', persons: null, status: '-', table: 'TAB6534' },
		ages: { from: 30, to: 30 }
	},
	{
		...{ region: '2101', year: 2021, sex: 2, level: '6', persons: null, status: '.', table: 'TAB6534' },
		ages: { from: 30, to: 30 }
	}
];

/** A region and an event whose texts a spreadsheet would run, a reader of XML take for tags, or one of CSV for the end of a cell. */
const REGIONS = TEST_REGIONS.map((region) =>
	region.code === '2580' ? { ...region, name: '@Luleå & <stad>; norr, öster' } : region
);
const EVENTS = [
	...TEST_EVENTS,
	{
		...{ id: 3, start: '2020', end: '2022', scope: '2584 2101', tables: '', levels: '', kind: 'disturbance' as const },
		text_sv: '=1+1 "citat", &amp; <b>; 100 % – à la',
		text_en: '+1 "quoted", &amp; <b>; 100 %',
		source: 'https://example.org/formula'
	}
];

/** A real database with all that makes files hard: missing figures, breaks, differences, and texts like formulas. */
export const createExtractDatabase = (): Promise<EducationDb> =>
	createTestDatabase({ regions: REGIONS, events: EVENTS, cells: [...TEST_CELLS, ...SINGLE_YEARS, ...NOTHING] });

/** Table and query of the extracts that every format has to carry. */
export const TEST_QUESTIONS: [table: string, query: string][] = [
	['indicators', ''],
	['indicators', 'region=all&lang=en'],
	['indicators', 'indicator=kvinnor-minus-man,hogutbildade&region=2584&from=2021&to=2021'],
	['indicators', 'indicator=hogutbildade-25-64&region=2580,00'],
	['counts', ''],
	['counts', 'region=all&lang=en'],
	['counts', 'region=2584,2101&level=US,7&sex=women&from=2020&to=2022'],
	['counts', 'region=2161&from=2021&to=2021&sex=men']
];

/** A part of the table, as a request asks for it. */
export function askFor(db: EducationDb, table: string, query: string): Promise<Extract> {
	const { parameters, extract } = EXTRACT_TABLES.find(({ name }) => name === table)!;
	return extract(db, readQuery(parameters, query));
}

/** A row by the names of its columns: numbers are numbers, missing is null. */
export type TestRow = Record<string, Cell>;

/** The apostrophe that keeps a spreadsheet from running a text of CSV is no part of it. */
export const shown = (text: string): string => text.replace(/^'(?=[=+\-@])/, '');

/** What a reader of any format must find. */
export async function rowsOf({ columns, pages }: Table): Promise<TestRow[]> {
	const rows = (await Array.fromAsync(pages)).flat();
	return rows.map((row) => Object.fromEntries(row.map((cell, index) => [columns[index]!.name, cell])));
}

export const PROVENANCE: Provenance = {
	version: '2026-11-25',
	permalink: 'https://example.org/api/v1/files/indicators.xlsx?region=2161&lang=sv',
	publisher: { name: 'Region Testland', url: 'https://example.org/about' }
};

/** The whole file; `query` holds the parameters of the format alone. */
export async function fileOf(format: Format, extract: Extract, query = ''): Promise<Buffer> {
	const pieces = await Array.fromAsync(format.write(extract, PROVENANCE, readQuery(format.parameters, query)));
	return Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array)));
}
