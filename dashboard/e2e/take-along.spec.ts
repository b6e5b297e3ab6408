import { expect, test } from '@playwright/test';

/** A page, its link to the figures, and what the page of downloads says of them. */
const LINKS: [path: string, link: string, address: string, lead: string][] = [
	['/', 'Hämta siffrorna i annat format', '/data', 'Högutbildade i 39 kommuner och riket, 2010–2025'],
	[
		'/?indikator=gymnasial&kon=kvinnor&underlag=kand-niva&ar=2020&kommun=2161',
		'Hämta siffrorna i annat format',
		'/data?indikator=gymnasial&kon=kvinnor&underlag=kand-niva',
		'Gymnasialt utbildade i 39 kommuner och riket'
	],
	[
		'/en/kommun/2161-ljusdal?indikator=hogutbildade&kon=man',
		'Download the figures in another format',
		'/en/data?omrade=00,2161&kon=kvinnor,man',
		'Highly educated in Ljusdal and Sweden'
	],
	[
		'/fore-efter?jamfor=samma-lan-21&kon=kvinnor',
		'Hämta siffrorna',
		'/data?omrade=lan-21,00&kon=kvinnor',
		'Högutbildade i 10 kommuner och riket'
	]
];

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
		test.use({ javaScriptEnabled });

		for (const [path, link, address, lead] of LINKS) {
			test(`${path} leads to the figures that it shows`, async ({ page, baseURL }) => {
				await page.goto(path);
				await page.locator('main').getByRole('link', { name: link, exact: true }).click();
				await expect(page).toHaveURL(baseURL + address);
				await expect(page.locator('.answer')).toContainText(lead);
			});
		}
	});
}

test('another series leads to other figures', async ({ page }) => {
	// before the page is alive a choice waits for the form's button
	await page.goto('/', { waitUntil: 'networkidle' });
	await expect(page.getByRole('button', { name: 'Visa', exact: true })).toBeHidden();
	await page.getByLabel('bland').selectOption('kvinnor');
	const link = page.getByRole('link', { name: 'Hämta siffrorna i annat format' });
	await expect(link).toHaveAttribute('href', '/data?kon=kvinnor');
	await expect(page.getByRole('link', { name: 'CSV för program' })).toHaveAttribute('href', /sex=women/);
});
