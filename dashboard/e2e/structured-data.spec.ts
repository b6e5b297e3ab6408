import { expect, test } from '@playwright/test';

/** What each page says it shows. */
const SHOWN: [path: string, name: string][] = [
	['/', 'Högutbildade i 39 kommuner och riket, 2010–2025'],
	['/en?kon=kvinnor', 'Highly educated in 39 municipalities and Sweden, 2010–2025'],
	['/kommun/2161-ljusdal', 'Högutbildade i Ljusdal och riket, 2010–2025'],
	['/data?tabell=antal&omrade=2161&fran=2020', 'Antal personer efter utbildningsnivå i Ljusdal, 2020–2025']
];

for (const [path, name] of SHOWN) {
	test(`${path} describes its figures for machines, and the files are there`, async ({ page, request }) => {
		const html = await (await request.get(path)).text();
		expect(html.match(/"DataCatalog"/g), 'sent once, not again for the script').toHaveLength(1);

		const complaints: string[] = [];
		page.on('console', (message) => message.type() !== 'log' && complaints.push(message.text()));
		await page.goto(path);
		const scripts = page.locator('script[type="application/ld+json"]');
		await expect(scripts).toHaveCount(1);
		const data = JSON.parse((await scripts.textContent())!);
		expect(data.name).toBe(name);
		for (const { contentUrl } of data.distribution) expect((await request.get(contentUrl)).status()).toBe(200);

		await page.goto(data.url);
		await expect(page.locator('.answer')).toContainText(name);
		expect(page.url()).toBe(data.url);
		expect(complaints).toEqual([]);
	});
}

test('a page without figures of its own says nothing', async ({ page }) => {
	await page.goto('/om');
	await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
});
