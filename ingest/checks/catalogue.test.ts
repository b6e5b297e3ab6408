import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMS } from '../forms/form.ts';
import { CHECKS } from './catalogue.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/ingest.md'), 'utf8');

/** The rows of the table below a heading: the name and the text beside it. */
function tableBelow(heading: string): [string, string][] {
	const section = page.split(`## ${heading}\n`)[1].split('\n## ')[0];
	return [...section.matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)].map(([, name, text]) => [name, text]);
}

test('docs/ingest.md lists every check with its rule', () =>
	expect(tableBelow('The checks')).toEqual(Object.entries(CHECKS)));

test('docs/ingest.md lists every form', () =>
	expect(tableBelow('Files that can be read').map(([name]) => name)).toEqual(FORMS));
