import type { Client } from './client.ts';
import { type Clock, dayOf } from './clock.ts';
import { datasetOf } from './dataset.ts';
import { expectFigures } from './figures.ts';
import { type Kept, type KeptAnswers, sha256Of } from './kept.ts';
import { tableUrl } from './query.ts';
import type { Question, Survey } from './survey.ts';
import { tableStateOf } from './table-state.ts';
import type { AskedTable } from './tables.ts';

/** SCB has updated the table while it was asked: what has come belongs to two publications. */
export class UpdatedMeanwhile extends Error {
	override name = 'UpdatedMeanwhile';
}

export interface Fetching {
	client: Client;
	clock: Clock;
	kept: KeptAnswers;
	names: ReadonlyMap<string, string>;
	say(line: string): void;
}

/**
 * The answers to all questions, those of an earlier run that broke off included. Throws UpdatedMeanwhile unless every
 * answer, and the table after the last of them, has the moment of update that the survey found; RefreshRefused otherwise.
 */
export async function fetchAnswers(fetching: Fetching, { table, updated, questions }: Survey): Promise<Kept[]> {
	const answers: Kept[] = [];
	for (const [index, question] of questions.entries()) {
		const kept = fetching.kept.find(question.url, updated);
		answers.push(kept ?? (await fetchAnswer(fetching, table, question, updated)));
		const how = kept ? 'kept from an earlier run' : 'fetched';
		fetching.say(`${index + 1} of ${questions.length}: ${question.cells} cells of ${table.id} ${how}.`);
	}
	const { client } = fetching;
	expectSame(tableStateOf(await client.get(tableUrl(client.base, table.id))).updated, updated);
	return answers;
}

/** Asks, compares the answer with the question, and keeps it. */
async function fetchAnswer(
	fetching: Fetching,
	table: AskedTable,
	{ url, slice }: Question,
	updated: string
): Promise<Kept> {
	const answer = await fetching.client.get(url);
	const received = datasetOf(answer);
	expectSame(received.updated, updated);
	expectFigures(received, table, slice, fetching.names);
	const retrieved = dayOf(fetching.clock.now());
	const kept = { url, updated, retrieved, sha256: sha256Of(answer.body), body: answer.body };
	fetching.kept.keep(kept);
	return kept;
}

function expectSame(found: string, expected: string) {
	if (Date.parse(found) !== Date.parse(expected)) throw new UpdatedMeanwhile(`${expected}, then ${found}`);
}
