import { expect, test } from 'vitest';
import { sourceOf } from '../testing.ts';
import { checkProvenance } from './provenance.ts';

const hash = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const datapackage = { version: '2026-11-25', resources: [{ name: 'a', path: 'scb/a.csv', bytes: 3, hash }] };

test.each([
	['the file that is described', 'abc', 'pass', '1 file has the sha256 that data/datapackage.json states.'],
	[
		'another file of its name',
		'abd',
		'note',
		'data/scb/a.csv is not the file whose sha256 stands in data/datapackage.json.'
	]
])('%s', (_, content, outcome, message) => {
	expect(checkProvenance([sourceOf(content, 'data/scb/a.csv')], datapackage)).toMatchObject([
		{ name: 'provenance', outcome, message: { en: message } }
	]);
});
