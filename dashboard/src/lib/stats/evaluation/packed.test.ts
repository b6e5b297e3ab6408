import { expect, test } from 'vitest';
import type { Panel } from '../panel.ts';
import { packPanel, unpackPanel } from './packed.ts';

const counted = { numerators: [1, null, 0], denominators: [3, null, 0], values: [(100 * 1) / 3, null, null] };
const panel: Panel = {
	...{ indicator: 'x', sex: 0, basis: 'population', years: [2019, 2020, 2021], ageTo: [74, 74, 74] },
	rows: {
		a: { ...counted, statuses: [null, '..', '.'] },
		b: { numerators: [null, null, null], denominators: [null, null, null], values: [-1.5, 0, null] },
		c: counted
	}
};

test('a panel comes back as it was, digit by digit', () =>
	expect(unpackPanel(packPanel(panel, ['a', 'b', 'c']))).toEqual(panel));

test('shares travel as counts, differences as they are, and only what was asked for', () => {
	const { rows } = packPanel(panel, ['b', 'a', 'unknown']);
	expect(Object.keys(rows)).toEqual(['b', 'a']);
	expect(rows.a).not.toHaveProperty('values');
	expect(rows.b!.values).toEqual([-1.5, 0, null]);
});
