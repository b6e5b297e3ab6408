import { LoadRefused } from '../gather/gather.ts';
import type { Prefer } from '../gather/repeats.ts';
import type { Patience } from './back-off.ts';
import { Client } from './client.ts';
import type { Clock } from './clock.ts';
import { limitsOf, rateOf } from './limits.ts';
import { configUrl } from './query.ts';
import { finishPlacing, refreshTable } from './refresh-table.ts';
import { RefreshRefused } from './refused.ts';
import type { AskedTable } from './tables.ts';

export interface RefreshOptions {
	/** The folder to refresh, laid out as `data/`. */
	data: string;
	/** Where the API is. */
	base: string;
	/** The tables to ask for, one after the other. */
	tables: readonly AskedTable[];
	/** Asks for the limits and the metadata only, and says what it would ask for. */
	dryRun: boolean;
	/** Asks for everything that the project uses, not only for what is missing or newer. */
	all: boolean;
	/** Whether figures that differ from those that are there are taken, as in ingest. */
	prefer: Prefer;
	clock: Clock;
	patience: Patience;
	/** Told of every step. */
	say(line: string): void;
}

/** What a refresh has done. */
export interface Refreshed {
	/** Files written, by their paths below `data/`. */
	paths: string[];
	/** Why tables were left as they are. */
	refusals: (RefreshRefused | LoadRefused)[];
}

/**
 * Asks SCB for what `data/` lacks of each table, and puts it there: answers as files in `scb/`, described in
 * datapackage.json. Of a table either all comes in or nothing; what refuses one leaves the others alone.
 * Throws RefreshRefused where the API as a whole does not answer.
 */
export async function refresh(options: RefreshOptions): Promise<Refreshed> {
	const client = new Client(options);
	const limits = limitsOf(await client.get(configUrl(client.base)));
	client.keepTo(rateOf(limits));
	const refreshed: Refreshed = { paths: options.dryRun ? [] : finishPlacing(options), refusals: [] };
	for (const table of options.tables)
		try {
			refreshed.paths.push(...(await refreshTable({ ...options, client, limits, table })));
		} catch (error) {
			if (!(error instanceof RefreshRefused || error instanceof LoadRefused)) throw error;
			refreshed.refusals.push(error);
		}
	return { ...refreshed, paths: [...new Set(refreshed.paths)] };
}
