import type { Client } from './client.ts';
import { datasetOf } from './dataset.ts';
import { isNewer } from './known.ts';
import type { Limits } from './limits.ts';
import type { Local } from './local.ts';
import { yearsOf } from './metadata.ts';
import { LONGEST_URL, dataUrl, metadataUrl, tableUrl } from './query.ts';
import { slicesOf } from './slices.ts';
import { tableStateOf } from './table-state.ts';
import { type AskedTable, cellsPerRegionAndYear } from './tables.ts';
import { type Block, blocksOf, wantedYears } from './wanted.ts';

/** One question. */
export interface Question {
	slice: Block;
	url: string;
	cells: number;
}

/** What is to be asked for, and why. */
export interface Survey {
	table: AskedTable;
	limits: Limits;
	/** When SCB had last updated the table, as SCB writes it. */
	updated: string;
	discontinued: boolean;
	/** SCB has updated the table since the figures in `data/` were fetched. */
	newer: boolean;
	questions: Question[];
}

/** Asks for what SCB has of a table, and compares with what is there; `all`: asks for what is there too. */
export async function survey(
	client: Client,
	table: AskedTable,
	local: Local,
	limits: Limits,
	all: boolean
): Promise<Survey> {
	const state = tableStateOf(await client.get(tableUrl(client.base, table.id)));
	const metadata = datasetOf(await client.get(metadataUrl(client.base, table.id)));
	const newer = isNewer(state.updated, table.id, local.datapackage, local.sourceTables);
	const wanted = wantedYears({
		present: local.present,
		followed: local.followed.map(({ code }) => code),
		published: yearsOf(metadata, table, local.followed),
		everything: newer || all
	});
	return { table, limits, ...state, newer, questions: questionsOf(client.base, table, limits, blocksOf(wanted)) };
}

function questionsOf(base: string, table: AskedTable, limits: Limits, blocks: readonly Block[]): Question[] {
	const question = (slice: Block): Question => ({
		slice,
		url: dataUrl(base, table, slice),
		cells: slice.regions.length * slice.years.length * cellsPerRegionAndYear(table)
	});
	const fits = (slice: Block) => {
		const { cells, url } = question(slice);
		return cells <= limits.cells && url.length <= LONGEST_URL;
	};
	return blocks.flatMap((block) => slicesOf(block, fits)).map(question);
}
