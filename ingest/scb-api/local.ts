import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RegionTable } from '#db/schema.ts';
import type { Prefer } from '../gather/repeats.ts';
import { readContents } from '../ingest.ts';
import { silent } from '../progress.ts';
import type { DataPackage, SourceTable } from './known.ts';
import { followedRegions, presentYears } from './present.ts';
import type { AskedTable } from './tables.ts';
import type { Years } from './wanted.ts';

/** What the project has of a table, and follows. */
export interface Local {
	datapackage: DataPackage;
	sourceTables: SourceTable[];
	/** The regions to follow from year to year. */
	followed: RegionTable[];
	/** Regions and years that are there whole. */
	present: Years;
	/** Names of all regions by their codes. */
	names: ReadonlyMap<string, string>;
}

/** Reads and checks `data/` as ingest does. Throws LoadRefused: faults there are mended first. */
export function readLocal(data: string, table: AskedTable, prefer: Prefer): Local {
	const { reference, gathered } = readContents({ data, files: [], progress: silent, prefer });
	return {
		datapackage: readJson(join(data, 'datapackage.json')),
		sourceTables: readJson(join(data, 'source-tables.json')),
		followed: followedRegions(reference.regions, table),
		present: presentYears(gathered, reference.regions, table),
		names: new Map(reference.regions.map(({ code, name }) => [code, name]))
	};
}

/** Reads and checks the files of `data/scb` together with further ones, as ingest would. Throws LoadRefused. */
export function checkTogether(data: string, further: readonly string[], prefer: Prefer) {
	const folder = join(data, 'scb');
	const bundled = readdirSync(folder).filter((name) => !name.startsWith('.'));
	const files = [...bundled.map((name) => join(folder, name)), ...further].map((path) => relative(process.cwd(), path));
	readContents({ data, files, progress: silent, prefer });
}

/** As it stands: the readers of ingest have checked it, and what they do not know of is kept. */
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
