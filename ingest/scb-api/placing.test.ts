import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing.ts';
import { Placing } from './placing.ts';

const FILES = new Map([
	['datapackage.json', 'new'],
	['scb/TAB3981_2026-11-26_1.json', 'one'],
	['source-tables.json', 'new too']
]);

function folders() {
	const data = temporaryFolder();
	const state = join(data, 'scb/.refresh');
	mkdirSync(state, { recursive: true });
	writeFileSync(join(data, 'datapackage.json'), 'old');
	const read = () =>
		[...FILES.keys()].map((path) => existsSync(join(data, path)) && readFileSync(join(data, path), 'utf8'));
	return { data, state, read, placing: new Placing(state, data) };
}

test('files are placed together, and nothing else is left', () => {
	const { data, placing, read } = folders();
	const staged = placing.stage(FILES);
	expect(read()).toEqual(['old', false, false]);
	expect(readFileSync(staged.get('datapackage.json')!, 'utf8')).toBe('new');
	placing.place();
	expect(read()).toEqual(['new', 'one', 'new too']);
	expect(readdirSync(join(data, 'scb'))).toEqual(['TAB3981_2026-11-26_1.json']);
});

test('what was staged and never placed changes nothing, and gives way to the next', () => {
	const { data, state, placing, read } = folders();
	placing.stage(new Map([['scb/half.json', 'half']]));
	const next = new Placing(state, data);
	expect(next.finish()).toEqual([]);
	expect(read()).toEqual(['old', false, false]);
	next.stage(FILES);
	next.place();
	expect(readdirSync(join(data, 'scb'))).toEqual(['TAB3981_2026-11-26_1.json']);
});

test.each([0, 1, 2, 3])(
	'killed after %i of the three moves, the next run moves the rest, the description last',
	(moved) => {
		const { data, state, placing, read } = folders();
		placing.stage(FILES);
		renameSync(join(state, 'making'), join(state, 'ready'));
		const order = ['scb/TAB3981_2026-11-26_1.json', 'source-tables.json', 'datapackage.json'];
		for (const path of order.slice(0, moved)) renameSync(join(state, 'ready', path), join(data, path));
		expect(new Placing(state, data).finish()).toEqual(order.slice(moved));
		expect(read()).toEqual(['new', 'one', 'new too']);
		expect(existsSync(state)).toBe(false);
	}
);
