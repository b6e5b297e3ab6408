import { copyFileSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { openDatabase } from '#db/open.server.ts';
import type { Reference } from '#ingest/reference/reference.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { percentile } from '../measure.ts';
import { baselineScript, prepareDatabase } from './baseline.ts';
import type { LargeFile } from './files.ts';
import { type Used, usedBy } from './process.ts';

/** What our ingest and the comparison used, by turns: the entries of both lists at the same place are a pair. */
export interface Pairs {
	ours: Used[];
	theirs: Used[];
}

/** What `npm run ingest` runs, without the name of the program. */
const INGEST = packageJson.scripts.ingest.replace(/^node /, '').split(' ');

/** Runs `npm run ingest`'s own command on a file, into a database that was not there before. */
export function ingestLarge(file: LargeFile, folder: string): Used {
	const target = `${folder}/ours.sqlite`;
	rmSync(target, { force: true });
	return usedBy(process.execPath, [...INGEST, '--db', target, file.path], folder);
}

function importLarge(file: LargeFile, folder: string, reference: Reference): Used {
	copyFileSync(`${folder}/empty.sqlite`, `${folder}/theirs.sqlite`);
	return usedBy('sqlite3', [`${folder}/theirs.sqlite`], folder, baselineScript(file, reference));
}

/** Measures both ways by turns; throws where they have not loaded the same figures. */
export async function comparePairs(
	file: LargeFile,
	folder: string,
	reference: Reference,
	times: number
): Promise<Pairs> {
	await prepareDatabase(`${folder}/empty.sqlite`, reference);
	const pairs: Pairs = { ours: [], theirs: [] };
	for (let time = 0; time < times; time++) {
		pairs.ours.push(ingestLarge(file, folder));
		pairs.theirs.push(importLarge(file, folder, reference));
	}
	const [ours, theirs] = await Promise.all(['ours', 'theirs'].map((name) => summaryOf(`${folder}/${name}.sqlite`)));
	if (ours !== theirs) throw new Error(`The ingest has loaded ${ours}, sqlite3 ${theirs}.`);
	for (const name of ['empty', 'ours', 'theirs']) rmSync(`${folder}/${name}.sqlite`, { force: true });
	return pairs;
}

/** A sum that differs where one figure stands in another place. */
async function summaryOf(database: string): Promise<string> {
	const db = openDatabase(database, { readonly: true });
	const weight = sql`persons * (region_id * 31 + year * 7 + sex * 5 + age_from * 3 + level_id)`;
	const { rows } = await sql<{ summary: string }>`
		select count(*) || ' rows, ' || sum(persons) || ' persons, ' || sum(${weight}) as summary from observed
	`.execute(db);
	await db.destroy();
	return rows[0].summary;
}

export const medianOf = (values: readonly Used[], what: keyof Used): number =>
	percentile(
		values.map((used) => used[what]),
		0.5
	);

/** The median of the pairs' ratios. */
export const ratioOf = (ours: readonly Used[], theirs: readonly Used[], what: keyof Used): number =>
	percentile(
		ours.map((used, index) => used[what] / theirs[index][what]),
		0.5
	);
