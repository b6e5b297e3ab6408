import { expect, test } from '@playwright/test';
import { firstView } from '../../scripts/bench/first-view.ts';

test('the first view stays within its budget of bytes and requests', async ({ baseURL }) => {
	const { bytes, requests } = await firstView(`${baseURL}/`);
	expect(bytes.script).toBeLessThanOrEqual(60_000);
	expect(bytes.total).toBeLessThanOrEqual(90_000);
	expect(requests).toBeLessThanOrEqual(16);
});
