import { expect, test } from 'vitest';
import { TEST_CELLS } from '#db/testing-figures.ts';
import { createTestDatabase } from '#db/testing.ts';
import { offeredIndicators } from './indicators.ts';

test('what no file holds is not offered', async () => {
	const whole = await createTestDatabase();
	const counts = await createTestDatabase({ ratios: [] });
	const codes = async (db: typeof whole) => (await offeredIndicators(db)).map(({ code }) => code);
	expect(await codes(whole)).toContain('hogutbildade-25-64');
	expect(await codes(counts)).not.toContain('hogutbildade-25-64');
	expect(await codes(counts)).toContain('hogutbildade');
});

test('no figures at all are told in a sentence', async () => {
	const empty = await createTestDatabase({ cells: TEST_CELLS.slice(0, 0), ratios: [] });
	await expect(offeredIndicators(empty)).rejects.toThrow('load figures with "npm run ingest"');
});
