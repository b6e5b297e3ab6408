import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';

for (const path of PAGES) {
	test(`${path} asks nobody else, sets nothing, reports no error`, async ({ page, context, baseURL }) => {
		const elsewhere: string[] = [];
		const problems: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:')) elsewhere.push(request.url());
		});
		page.on('console', (message) => {
			if (message.type() === 'error' && !message.text().includes('404')) problems.push(message.text());
		});
		page.on('pageerror', (error) => problems.push(String(error)));
		const response = await page.goto(path);
		await page.waitForLoadState('networkidle');
		expect(response!.headers()['set-cookie']).toBeUndefined();
		expect(await context.cookies()).toEqual([]);
		const stored = await page.evaluate(() => [localStorage.length, document.cookie]);
		expect(stored).toEqual([0, '']);
		expect(elsewhere).toEqual([]);
		expect(problems).toEqual([]);
	});
}
