import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { DATA } from '../testing.ts';
import { prettyJson } from './pretty-json.ts';

test('datapackage.json comes back as it was', () => {
	const text = readFileSync(join(DATA, 'datapackage.json'), 'utf8');
	expect(prettyJson(JSON.parse(text))).toBe(text);
});

test('anything is laid out as Prettier lays it out', async () => {
	const filepath = join(DATA, 'datapackage.json');
	const options = { ...(await resolveConfig(filepath)), filepath };
	const text = fc.string({ unit: fc.constantFrom('a', 'ö', '"', '\\', ' '), maxLength: 40 });
	const key = fc.stringMatching(/^[a-z]{1,12}$/);
	const { tree } = fc.letrec((tie) => ({
		tree: fc.oneof(
			{ depthSize: 'medium' },
			text,
			fc.integer(),
			fc.constantFrom(null, true),
			fc.array(tie('tree'), { maxLength: 6 }),
			fc.dictionary(key, tie('tree'), { maxKeys: 5, noNullPrototype: true })
		)
	}));
	await fc.assert(
		fc.asyncProperty(tree, async (value) => {
			expect(prettyJson(value)).toBe(await format(JSON.stringify(value), options));
		}),
		{ numRuns: 300 }
	);
});
