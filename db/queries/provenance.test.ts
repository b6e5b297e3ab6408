import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EducationDb } from '../open.server.ts';
import { TEST_RATIOS } from '../testing-figures.ts';
import { expectSql } from '../testing-golden.ts';
import { createTestDatabase } from '../testing.ts';
import { derivedValues } from './provenance.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

test('tells of values whose ratio was summed or recovered, and of no other', async () => {
	expect(await expectSql('derived-values', db, derivedValues)).toEqual([
		{ indicator: 'hogutbildade', region: '00', region_name: 'Riket', year: 2023, provenance: 'summed' }
	]);
	const read = await createTestDatabase({ ratios: TEST_RATIOS.map((ratio) => ({ ...ratio, provenance: 'read' })) });
	expect(await derivedValues(read)).toEqual([]);
	await read.destroy();
});
