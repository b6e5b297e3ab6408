import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

test('CI runs exactly the command that the README names for all tests', () => {
	const command = readme.match(/\*\*Run all tests\*\*[^`]*```sh\n(.+)\n```/)![1]!;
	expect(readFileSync('.ci/run', 'utf8').split('\n')).toContain(`${command} 2>&1 | tee "$log"`);
});

test('every command that the README and the docs name exists', () => {
	const named = [...readme.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, name]) => name!);
	expect(named.length).toBeGreaterThan(5);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file that the README links to is there', () => {
	const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path]) => path!);
	expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
