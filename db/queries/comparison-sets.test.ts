import { expect, test } from 'vitest';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { listComparisonSets } from './comparison-sets.ts';

test('lists the comparison sets in their own order, parsed', async () => {
	const db = await createTestDatabase();
	const sets = await expectSql('list-comparison-sets', db, listComparisonSets);
	expect(sets.map(({ code }) => code)).toEqual(['de-andra', 'samma-lan']);
	expect(sets[1]!.members).toEqual({ rule: 'same-county' });
	await db.destroy();
});
