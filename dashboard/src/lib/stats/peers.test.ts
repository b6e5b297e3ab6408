import { expect, test } from 'vitest';
import type { Municipality, Panel } from './panel.ts';
import { peersOf } from './peers.ts';

const place = (code: string, groupCode: string): Municipality => ({
	code,
	name: code,
	countyCode: '21',
	groupCode,
	groupName: '',
	participates: true
});
const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const flat = (before: number, after: number) => years.map((year) => (year < 2021 ? before : after));
const row = (values: number[]) => ({ values, numerators: [], denominators: [] });
const panel: Panel = {
	indicator: 'x',
	sex: 0,
	basis: 'population',
	years,
	ageTo: years.map(() => 74),
	rows: { a: row(flat(10, 12)), b: row(flat(10, 9)), c: row(flat(1, 1)) }
};
const all = [place('a', 'C8'), place('b', 'C8'), place('c', 'C6'), place('d', 'C6'), place('e', 'C8')];

test('neighbours, the own group, and those that are both', () => {
	const peers = peersOf(all[0]!, all, ['b', 'c'], panel);
	expect(peers.map(({ municipality, relation }) => [municipality.code, relation])).toEqual([
		['a', 'own'],
		['b', 'both'],
		['c', 'neighbour'],
		['e', 'group']
	]);
	expect(peers[0]).toMatchObject({ before: 10, after: 12, change: 2 });
	expect(peers[1]!.change).toBe(-1);
	expect(peers[3]).toMatchObject({ before: null, after: null, change: null });
});
