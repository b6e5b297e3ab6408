import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing.ts';
import { KeptAnswers, sha256Of } from './kept.ts';

const URL = 'http://localhost/tables/TAB3981/data?valueCodes[Tid]=2025';
const UPDATED = '2026-04-27T06:00:00Z';
const body = Buffer.from('{"class":"dataset"}');
const answer = { url: URL, updated: UPDATED, retrieved: '2026-11-25', sha256: sha256Of(body), body };

function kept() {
	const folder = join(temporaryFolder(), 'kept');
	const answers = new KeptAnswers(folder);
	answers.keep(answer);
	return { folder, answers };
}

test('an answer that was kept is found again, by another run too', () => {
	const { folder } = kept();
	expect(new KeptAnswers(folder).find(URL, UPDATED)).toEqual(answer);
});

test.each([
	['another question', `${URL},2024`, UPDATED],
	['a later update of the table', URL, '2027-04-27T06:00:00Z']
])('%s finds nothing', (_, url, updated) => {
	expect(kept().answers.find(url, updated)).toBeNull();
});

test.each([
	['bytes that were cut off', 'json', '{"class":'],
	['a query that was cut off', 'query', '{"url":']
])('%s are not used', (_, extension, content) => {
	const { folder, answers } = kept();
	writeFileSync(
		join(
			folder,
			readdirSync(folder).find((name) => name.endsWith(extension))!
		),
		content
	);
	expect(answers.find(URL, UPDATED)).toBeNull();
});

test('bytes whose query was never written are not used', () => {
	const { folder, answers } = kept();
	rmSync(
		join(
			folder,
			readdirSync(folder).find((name) => name.endsWith('query'))!
		)
	);
	expect(answers.find(URL, UPDATED)).toBeNull();
});
