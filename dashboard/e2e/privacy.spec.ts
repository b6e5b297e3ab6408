import { expect, test, type Page } from '@playwright/test';
import { PAGES } from './pages.ts';

/** What the browser really holds: a frame that runs none of the site's scripts shares its storage. */
async function storedIn(page: Page) {
	return page.evaluate(() => {
		const frame = document.createElement('iframe');
		document.body.append(frame);
		const { localStorage, sessionStorage } = frame.contentWindow!;
		return { local: localStorage.length, session: sessionStorage.length, cookie: document.cookie };
	});
}

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
		await page.reload();
		await page.goto('/om');
		const stored = await storedIn(page);
		expect(stored).toEqual({ local: 0, session: 0, cookie: '' });
		expect(elsewhere).toEqual([]);
		expect(problems).toEqual([]);
	});
}
