import { expect, test } from 'vitest';
import { isNewer } from './known.ts';

const resource = (sourceTables: string[], updated?: string) => ({
	name: 'x',
	path: 'scb/x.json',
	bytes: 1,
	hash: 'sha256:0',
	sourceTables,
	...(updated && { updated })
});
const april = '2026-04-27T06:00:00Z';

test.each([
	['no moment, the month of the publication', [], '2026-04', april, false],
	['no moment, a month later', [], '2026-04', '2026-05-01T06:00:00Z', true],
	['nothing is known', [], null, april, false],
	['the same moment, written otherwise', [april], '2026-04', '2026-04-27T06:00:00.000Z', false],
	['a correction in the same month', [april], '2026-04', '2026-04-29T06:00:00Z', true],
	['the latest of several moments counts', [april, '2027-04-26T06:00:00Z'], null, '2027-04-26T06:00:00Z', false],
	['an older moment', ['2027-04-26T06:00:00Z'], null, april, false]
])('%s', (_, moments, published, updated, newer) => {
	const resources = [resource(['TAB3981']), ...moments.map((moment) => resource(['TAB3981'], moment))];
	const datapackage = { version: '2026-11-25', resources };
	expect(isNewer(updated, 'TAB3981', datapackage, [{ code: 'TAB3981', published }])).toBe(newer);
});

test('moments of other tables do not count', () => {
	const datapackage = { version: '2026-11-25', resources: [resource(['TAB6534'], april)] };
	expect(isNewer('2027-04-26T06:00:00Z', 'TAB3981', datapackage, [])).toBe(false);
});
