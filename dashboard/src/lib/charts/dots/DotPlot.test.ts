import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { decimal, PAIRS, readable } from '../testing.ts';
import DotPlot from './DotPlot.svelte';

const periods = {
	title: 'Alla ligger högre än före förstudien',
	subtitle: 'Andel högutbildade 16–74 år, procent, medelvärde av åren',
	rows: PAIRS,
	fromName: '2015–2019',
	toName: '2022–2025',
	roleNames: { participant: 'Deltog i förstudien', comparison: 'Övriga' },
	format: decimal,
	unit: ' %',
	missingText: 'uppgift saknas'
};
const missing = [
	{ ...PAIRS[0]!, from: null },
	{ ...PAIRS[1]!, from: null, to: null }
];

test.each([
	['before-after', periods],
	['missing', { ...periods, rows: missing, roleNames: {} }],
	['women-men', { ...periods, fromName: 'Kvinnor', toName: 'Män', order: 'given' as const }]
])('%s', async (name, props) => {
	await expect(readable(render(DotPlot, { props }).body)).toMatchFileSnapshot(`./__golden__/${name}.html`);
});
