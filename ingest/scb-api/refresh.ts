import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Patience } from './back-off.ts';
import { Client } from './client.ts';
import { type Clock, dayOf } from './clock.ts';
import { type NewFile, filesOf, resourceOf } from './entries.ts';
import { UpdatedMeanwhile, fetchAnswers } from './fetching.ts';
import { type Kept, KeptAnswers } from './kept.ts';
import { type Local, checkTogether, readLocal } from './local.ts';
import { outlookInWords } from './outlook.ts';
import { Placing } from './placing.ts';
import { planInWords } from './plan.ts';
import { RefreshRefused } from './refused.ts';
import { type Survey, survey } from './survey.ts';
import { TAB3981 } from './tables.ts';

export interface RefreshOptions {
	/** The folder to refresh, laid out as `data/`. */
	data: string;
	/** Where the API is. */
	base: string;
	/** Asks for the limits and the metadata only, and says what it would ask for. */
	dryRun: boolean;
	/** Asks for everything that the project uses, not only for what is missing or newer. */
	all: boolean;
	clock: Clock;
	patience: Patience;
	/** Told of every step. */
	say(line: string): void;
}

/** An update of the table between the first and the last call makes us start over, this often. */
const ROUNDS = 3;

/**
 * Asks SCB for what `data/` lacks, and puts it there: answers as files in `scb/`, described in datapackage.json. Either
 * all of it or nothing. Returns the paths of the files placed, below `data/`; none when nothing was missing or on a dry run.
 * Throws RefreshRefused, or LoadRefused when the figures, old and new together, do not pass the checks of ingest.
 */
export async function refresh(options: RefreshOptions): Promise<string[]> {
	const { data, say } = options;
	const state = join(data, 'scb/.refresh');
	const placing = new Placing(state, data);
	const finished = options.dryRun ? [] : placing.finish();
	if (finished.length > 0) say(`Finished the refresh that broke off: ${finished.join(', ')}.`);
	const local = readLocal(data);
	const found = await askAround(options, local, state);
	if (!found) return finished;
	const files = filesFor(found, local, dayOf(options.clock.now()), data);
	const staged = placing.stage(files);
	checkTogether(
		data,
		[...staged].flatMap(([path, place]) => (path.startsWith('scb/') ? [place] : []))
	);
	placing.place();
	return [...finished, ...files.keys()];
}

interface Found {
	surveyed: Survey;
	answers: Kept[];
}

/** Surveys and fetches until both belong to one update; null when nothing is to be fetched. */
async function askAround(options: RefreshOptions, local: Local, state: string): Promise<Found | null> {
	const client = new Client(options);
	let meanwhile = '';
	for (let round = 1; round <= ROUNDS; round++) {
		const surveyed = await survey(client, TAB3981, local, options.all);
		await tell(options, surveyed, local, round === 1 ? client : null);
		if (options.dryRun) return null;
		if (surveyed.questions.length === 0) return clearAway(state);
		makeIgnored(state);
		try {
			const kept = new KeptAnswers(join(state, 'kept'));
			return { surveyed, answers: await fetchAnswers({ ...options, client, kept, names: local.names }, surveyed) };
		} catch (error) {
			if (!(error instanceof UpdatedMeanwhile)) throw error;
			meanwhile = error.message;
			options.say(`SCB has updated the table meanwhile (${meanwhile}): starting over.`);
		}
	}
	throw restless(`${client.base}/tables/${TAB3981.id}`, meanwhile);
}

/** Says what the survey found, and, with a client to ask, what SCB has of the tables that are not fetched. */
async function tell({ say }: RefreshOptions, surveyed: Survey, { names, lastYears }: Local, client: Client | null) {
	const outlook = client ? await outlookInWords(client, lastYears) : [];
	for (const line of [...planInWords(surveyed, names), ...outlook]) say(line);
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
	writeFileSync(join(state, '.gitignore'), '*\n');
}

/** Takes away what a run kept that broke off: nobody needs it any more. */
function clearAway(state: string): null {
	rmSync(state, { recursive: true, force: true });
	return null;
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
