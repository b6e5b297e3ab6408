import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing.ts';
import { countRows } from './count-rows.ts';
import { inTransaction } from './transaction.ts';

test('what fails leaves nothing behind', async () => {
	const db = await createTestDatabase();
	const before = await countRows(db, 'event');
	const failing = inTransaction(db, async (trx) => {
		await trx.deleteFrom('event').execute();
		throw new Error('why');
	});
	await expect(failing).rejects.toThrow('why');
	expect(await countRows(db, 'event')).toBe(before);
	await db.destroy();
});

test('the reason is told where the transaction has ended by itself', async () => {
	const db = await createTestDatabase();
	const failing = inTransaction(db, async (trx) => {
		await sql`rollback`.execute(trx);
		throw new Error('database or disk is full');
	});
	await expect(failing).rejects.toThrow('database or disk is full');
	await db.destroy();
});
