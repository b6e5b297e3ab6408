import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Client } from './client.ts';
import { dayOf } from './clock.ts';
import { type NewFile, filesOf, resourceOf } from './entries.ts';
import { UpdatedMeanwhile, fetchAnswers } from './fetching.ts';
import { type Kept, KeptAnswers } from './kept.ts';
import type { Limits } from './limits.ts';
import { type Local, checkTogether, readLocal } from './local.ts';
import { Placing, clearAway } from './placing.ts';
import { planInWords } from './plan.ts';
import type { RefreshOptions } from './refresh.ts';
import { RefreshRefused } from './refused.ts';
import { type Survey, survey } from './survey.ts';
import type { AskedTable } from './tables.ts';

export interface TableRefresh extends Omit<RefreshOptions, 'tables' | 'base' | 'patience'> {
	table: AskedTable;
	client: Client;
	limits: Limits;
}

/** An update of the table between the first and the last call makes us start over, this often. */
const ROUNDS = 3;

/**
 * Asks SCB for what `data/` lacks of one table and places it. Returns the paths of the files placed, below `data/`; none
 * when nothing was missing or on a dry run. Throws RefreshRefused, or LoadRefused when the figures, old and new together,
 * do not pass the checks of ingest; nothing is placed then.
 */
export async function refreshTable(options: TableRefresh): Promise<string[]> {
	const { data, table, prefer } = options;
	const state = stateOf(data, table);
	const placing = new Placing(state, data);
	const local = readLocal(data, table, prefer);
	const found = await askAround(options, local, state);
	if (!found) return [];
	const files = filesFor(found, local, dayOf(options.clock.now()), data);
	const staged = [...placing.stage(files)].filter(([path]) => path.startsWith('scb/'));
	checkTogether(
		data,
		staged.map(([, place]) => place),
		prefer
	);
	placing.place();
	return [...files.keys()];
}

/** Moves what earlier runs had ready, before anything else describes `data/`; returns the paths below it. */
export function finishPlacing({ data, tables, say }: RefreshOptions): string[] {
	const finished = tables.flatMap((table) => new Placing(stateOf(data, table), data).finish());
	if (finished.length > 0) say(`Finished the refresh that broke off: ${finished.join(', ')}.`);
	return finished;
}

const stateOf = (data: string, { id }: AskedTable): string => join(data, 'scb/.refresh', id);

interface Found {
	surveyed: Survey;
	answers: Kept[];
}

/** Surveys and fetches until both belong to one update; null when nothing is to be fetched. */
async function askAround(options: TableRefresh, local: Local, state: string): Promise<Found | null> {
	const { client, table, limits, all, say } = options;
	let meanwhile = '';
	for (let round = 1; round <= ROUNDS; round++) {
		const surveyed = await survey(client, table, local, limits, all);
		for (const line of planInWords(surveyed, local.names)) say(line);
		if (options.dryRun) return null;
		if (surveyed.questions.length === 0) {
			clearAway(state);
			return null;
		}
		makeIgnored(state);
		try {
			const kept = new KeptAnswers(join(state, 'kept'));
			return { surveyed, answers: await fetchAnswers({ ...options, kept, names: local.names }, surveyed) };
		} catch (error) {
			if (!(error instanceof UpdatedMeanwhile)) throw error;
			meanwhile = error.message;
			say(`SCB has updated the table meanwhile (${meanwhile}): starting over.`);
		}
	}
	throw restless(`${client.base}/tables/${table.id}`, meanwhile);
}

const restless = (url: string, meanwhile: string): RefreshRefused =>
	new RefreshRefused(
		url,
		`${ROUNDS} times an update between the first and the last call (${meanwhile})`,
		'figures of one publication',
		'SCB is publishing right now: run it again in an hour'
	);

/** Makes a folder that no version control takes in. */
function makeIgnored(state: string) {
	mkdirSync(state, { recursive: true });
	writeFileSync(join(dirname(state), '.gitignore'), '*\n');
}

function filesFor({ surveyed, answers }: Found, local: Local, day: string, data: string) {
	const paths = freePaths(data, `scb/${surveyed.table.id}_${day}`);
	const added = answers.map<NewFile>((kept, index) => ({
		kept,
		question: surveyed.questions[index],
		path: paths.next().value
	}));
	const resources = added.map((file) => resourceOf(file, surveyed, local.names));
	return filesOf(local, added, resources, surveyed, day);
}

/** Paths below `data/` that no file has yet. */
function* freePaths(data: string, start: string): Generator<string, never> {
	for (let number = 1; ; number++) {
		const path = `${start}_${number}.json`;
		if (!existsSync(join(data, path))) yield path;
	}
}
