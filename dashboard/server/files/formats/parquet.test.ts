import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';
import type { Cell, Column } from '#lib/server/extract/table.ts';
import { parquetFormat } from './parquet.ts';
import { askFor, createExtractDatabase, fileOf, PROVENANCE } from './testing-extract.ts';

const db = await createExtractDatabase();
afterAll(() => db.destroy());

const COLUMNS: Column[] = [
	{ name: 'region_code', type: 'text' },
	{ name: 'persons', type: 'whole' },
	{ name: 'value', type: 'decimal' }
];

const rowOf = (index: number): Cell[] => [`0${index % 7}`, index % 5 ? index : null, index % 3 ? index / 7 : null];

async function* inPages(count: number, size: number) {
	for (let from = 0; from < count; from += size) {
		yield Array.from({ length: Math.min(size, count - from) }, (_, index) => rowOf(from + index));
	}
}

const extractOf = async (count: number, size = 1000) => ({
	...(await askFor(db, 'counts', '')),
	table: { columns: COLUMNS, pages: inPages(count, size) }
});

const bufferOf = async (count: number, size?: number) =>
	new Uint8Array(await fileOf(parquetFormat, await extractOf(count, size))).buffer;

test.each([
	[0, 1000, []],
	[1, 1000, [1]],
	[3000, 1000, [3000]],
	[12_345, 999, [3996, 3996, 3996, 357]]
])('%i rows in pages of %i', async (count, size, groups) => {
	const file = await bufferOf(count, size);
	expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual(groups);
	const expected = Array.from({ length: count }, (_, index) => rowOf(index));
	expect((await parquetReadObjects({ file })).map((row) => Object.values(row))).toEqual(expected);
});

test('it is written group by group', async () => {
	const pieces = parquetFormat.write(await extractOf(9000), PROVENANCE, {})[Symbol.asyncIterator]();
	const sizes = [];
	for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) sizes.push(piece.value.length);
	expect(sizes).toHaveLength(4);
	expect(sizes[0]).toBeGreaterThan(5000);
});
