import { expect, test } from '@playwright/test';

for (const path of ['/api', '/en/api']) {
	test(`every example of ${path} can be opened as it stands, and the problem is one`, async ({ page, request }) => {
		await page.goto(path);
		const links = page.locator('article a[rel=external]');
		const addresses = new Set(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')!)));
		expect(addresses.size).toBeGreaterThan(15);
		for (const address of addresses) {
			expect((await request.get(address)).status(), address).toBe(address.includes('sex=boys') ? 400 : 200);
		}
	});
}

test('the page about the API is found from every page', async ({ page }) => {
	await page.goto('/');
	await page.locator('footer').getByRole('link', { name: 'API' }).click();
	await expect(page).toHaveURL('/api');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('API: hämta siffrorna med ett program');
});
