import { expect, test } from 'vitest';
import type { ExtractChoices } from '#lib/state/extract.ts';
import { readExtractChoice } from '#lib/state/read-extract.ts';
import { formState } from './form-state.ts';

const CHOICES: ExtractChoices = {
	indicators: [
		{ code: 'hogutbildade', sexes: [0, 1, 2], bases: ['population', 'known'] },
		{ code: 'hogutbildade-25-64', sexes: [0], bases: ['population'] }
	],
	regions: { indicators: ['study', 'all', '00', '21', '2161'], counts: ['study', 'all', '00', '2161'] },
	levels: ['6', '7'],
	years: { indicators: [2010, 2011, 2012], counts: [2010, 2011, 2012] }
};
const stateOf = (query: string) =>
	formState(readExtractChoice(new URLSearchParams(query), CHOICES).choice, CHOICES, '/data');

test('what is chosen is ticked, what the choice lacks is not offered', () => {
	expect(stateOf('indikator=hogutbildade-25-64&fran=2011')).toMatchObject({
		ticked: {
			indikator: ['hogutbildade-25-64'],
			omrade: ['tre-lanen', '00'],
			kon: ['alla'],
			underlag: ['befolkningen']
		},
		offered: { kon: ['alla'], underlag: ['befolkningen'] },
		years: { first: 2010, last: 2012, from: 2011, to: null }
	});
});

test.each([
	['omrade=21,2161&fran=2011&kon=kvinnor', '/data?tabell=antal&omrade=2161&fran=2011'],
	['omrade=21', '/data?tabell=antal'],
	['tabell=antal&omrade=2161', '/data?omrade=2161']
])('from "%s" the other table keeps what it has: %s', (query, expected) => {
	const { table, tables } = stateOf(query);
	expect(tables.find((other) => other.table !== table)!.href).toBe(expected);
});

test('ready-made selections lead from little to all; the one that is shown says so', () => {
	expect(stateOf('').presets).toEqual([
		{ name: 'one', href: '/data', current: true },
		{
			name: 'measures',
			href: '/data?indikator=alla&kon=alla,kvinnor,man&underlag=befolkningen,kand-niva',
			current: false
		},
		{
			name: 'everything',
			href: '/data?indikator=alla&omrade=alla&kon=alla,kvinnor,man&underlag=befolkningen,kand-niva',
			current: false
		}
	]);
	expect(stateOf('tabell=antal&omrade=alla').presets.map(({ href, current }) => [href, current])).toEqual([
		['/data?tabell=antal', false],
		['/data?tabell=antal&omrade=alla', true]
	]);
});
