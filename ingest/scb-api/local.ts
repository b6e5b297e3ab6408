import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RegionTable } from '#db/schema.ts';
import { readContents } from '../ingest.ts';
import { silent } from '../progress.ts';
import type { DataPackage, SourceTable } from './known.ts';
import { followedRegions, presentYears } from './present.ts';
import { type AskedTable, TAB3981 } from './tables.ts';
import type { Years } from './wanted.ts';

/** What the project has, and follows. */
export interface Local {
	datapackage: DataPackage;
	sourceTables: SourceTable[];
	/** The country and the municipalities to follow from year to year. */
	followed: RegionTable[];
	/** Names of all regions by their codes. */
	names: ReadonlyMap<string, string>;
	/** Regions and years of which a table is there whole. */
	present(table: AskedTable): Years;
	/** The last year of each other table that `data/` has figures of, by table id. */
	lastYears: ReadonlyMap<string, number>;
}

/** Reads and checks `data/` as ingest does. Throws LoadRefused: faults there are mended first. */
export function readLocal(data: string): Local {
	const { reference, gathered } = readContents({ data, files: [], progress: silent });
	return {
		datapackage: readJson(join(data, 'datapackage.json')),
		sourceTables: readJson(join(data, 'source-tables.json')),
		followed: followedRegions(reference.regions),
		names: new Map(reference.regions.map(({ code, name }) => [code, name])),
		present: (table) => presentYears(gathered.counts, reference.regions, table),
		lastYears: lastYearsOf(gathered.ratios.all().map(({ cell }) => cell))
	};
}

function lastYearsOf(cells: readonly { table: string; year: number }[]): Map<string, number> {
	const tables = Map.groupBy(cells, ({ table }) => table);
	tables.delete(TAB3981.id);
	return new Map([...tables].map(([table, all]) => [table, Math.max(...all.map(({ year }) => year))]));
}

/** Reads and checks the files of `data/scb` together with further ones, as ingest would. Throws LoadRefused. */
export function checkTogether(data: string, further: readonly string[]) {
	const folder = join(data, 'scb');
	const bundled = readdirSync(folder).filter((name) => !name.startsWith('.'));
	const files = [...bundled.map((name) => join(folder, name)), ...further].map((path) => relative(process.cwd(), path));
	readContents({ data, files, progress: silent });
}

/** As it stands: the readers of ingest have checked it, and what they do not know of is kept. */
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
