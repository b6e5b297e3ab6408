import { expect, test } from '@playwright/test';

/** The page is alive when the form's button is gone. */
async function open(page: import('@playwright/test').Page, path = '/') {
	await page.goto(path);
	await expect(page.getByRole('button', { name: 'Visa', exact: true })).toBeHidden();
	await page.waitForLoadState('networkidle');
}

test('a change of year redraws at once without a request', async ({ page }) => {
	await open(page);
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.getByLabel('år', { exact: true }).selectOption('2010');
	await expect(page.getByRole('row', { name: /Riket/ })).toContainText('18,9');
	await expect(page.locator('.answer')).toContainText('10,6');
	await expect(page).toHaveURL(/ar=2010/);
	expect(requests).toEqual([]);
});

test('the slider and the years played move the map', async ({ page }) => {
	await open(page);
	await page.getByRole('slider', { name: 'År' }).fill('2');
	await expect(page.getByRole('heading', { name: 'Alla kommuner i ordning 2012' })).toBeVisible();
	await page.getByRole('button', { name: 'Spela upp åren' }).click();
	await expect(page.getByRole('heading', { name: 'Alla kommuner i ordning 2013' })).toBeVisible();
	await page.getByRole('button', { name: 'Pausa' }).click();
});

test('a municipality chosen on the map is told, drawn and kept in the address; Back undoes it', async ({ page }) => {
	await open(page);
	await page.locator('.map a[data-code="2161"]').click();
	await expect(page).toHaveURL(/kommun=2161/);
	await expect(page.locator('.answer')).toContainText('I Ljusdal var 13,8');
	await page.goBack();
	await expect(page.locator('.answer')).toContainText('23 kommuner');
});

test('pointing at a row lights up the municipality on the map', async ({ page }) => {
	await open(page);
	await page.getByRole('row', { name: /Arjeplog/ }).hover();
	await expect(page.locator('.map p')).toContainText('258 av');
});

test('another measure keeps the other choices', async ({ page }) => {
	await open(page, '/?ar=2020&kommun=2180');
	await page.getByLabel('Visa', { exact: true }).first().selectOption('Eftergymnasialt utbildade');
	await expect(page).toHaveURL(/indikator=eftergymnasial/);
	await expect(page).toHaveURL(/ar=2020/);
	await expect(page.locator('.answer')).toContainText('I Gävle var');
});

test('a choice that the measure lacks is said in words and shown as such', async ({ page }) => {
	await page.goto('/?indikator=hogutbildade-25-64&kon=kvinnor&ar=2012');
	await expect(page.getByText('”kvinnor” finns inte för detta mått.')).toBeVisible();
	await expect(page.getByText('År 2012 finns inte för detta mått. Sidan visar 2015.')).toBeVisible();
	await expect(page.getByRole('option', { name: 'kvinnor (finns inte för detta mått)' })).toBeDisabled();
});

test('the break of the 25–64 series is a gap, and no change is told across it', async ({ page }) => {
	await page.goto('/?indikator=hogutbildade-25-64&visa=forandring');
	await expect(page.locator('.answer')).toContainText('kan inte jämföras');
	await expect(page.getByText(/Brott i serien 2023/).first()).toBeVisible();
});

test('the same in English', async ({ page }) => {
	await page.goto('/en?ar=2020');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.locator('.answer')).toContainText('In 2020,');
	await page.getByRole('link', { name: 'På svenska' }).click();
	await expect(page).toHaveURL(/\/\?ar=2020$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('an old or bare address of a municipality leads to its page', async ({ page }) => {
	await page.goto('/kommun/2180?indikator=gymnasial');
	await expect(page).toHaveURL(/\/kommun\/2180-gavle\?indikator=gymnasial$/);
	expect((await page.goto('/kommun/0180-stockholm'))!.status()).toBe(404);
});
