import { expect, test } from '@playwright/test';

const lead = (page: import('@playwright/test').Page) => page.locator('.answer');

test('each change is answered at once, and stands in the address; Back undoes it', async ({ page }) => {
	await page.goto('/data');
	await expect(page.getByRole('button', { name: 'Visa urvalet' })).toBeHidden();
	await expect(lead(page)).toHaveText('Högutbildade i 39 kommuner och riket, 2010–2025: 640 rader.');
	await page.getByLabel('Gymnasialt utbildade', { exact: true }).check();
	await expect(page).toHaveURL(/\/data\?indikator=hogutbildade,gymnasial$/);
	await expect(lead(page)).toContainText('2 mått');
	await expect(page.locator('form [role=status]')).toHaveText(/^1\s277 rader, 17 kolumner/);
	await page.goBack();
	await expect(lead(page)).toContainText('640 rader');
	await expect(page.getByLabel('Gymnasialt utbildade', { exact: true })).not.toBeChecked();
});

test('the last box of a list stays ticked', async ({ page }) => {
	await page.goto('/data');
	await expect(page.getByRole('button', { name: 'Visa urvalet' })).toBeHidden();
	const box = page.getByLabel('Högutbildade', { exact: true });
	await box.click();
	await expect(box).toBeChecked();
	await expect(lead(page)).toContainText('640 rader');
});

test('every file offered is there and has as many rows as the page says', async ({ page, request }) => {
	await page.goto('/data?omrade=2161,00&fran=2020');
	await expect(lead(page)).toContainText('12 rader');
	const links = await page.locator('a[download]').evaluateAll((list) => list.map((link) => link.getAttribute('href')!));
	expect(links.length).toBeGreaterThan(4);
	for (const href of links) expect((await request.get(href)).status(), href).toBe(200);
	const csv = await (await request.get(await page.locator('pre').first().innerText())).text();
	expect(csv.trimEnd().split('\r\n')).toHaveLength(13);
});

test('what cannot be followed is told, and the nearest is shown', async ({ page }) => {
	await page.goto('/data?omrade=9999&kon=barn&fran=1950&farg=rod');
	await expect(page.getByText('Området ”9999” finns inte')).toBeVisible();
	await expect(page.getByText('Könet ”barn” finns inte')).toBeVisible();
	await expect(page.getByText('”farg” i adressen')).toBeVisible();
	await expect(lead(page)).toContainText('640 rader');
});

test('links with a series still lead to its figures', async ({ page }) => {
	await page.goto('/data?indikator=gymnasial&kon=kvinnor&underlag=kand-niva&ar=2020&visa=forandring');
	await expect(page).toHaveURL(/indikator=gymnasial&kon=kvinnor&underlag=kand-niva$/);
	await expect(lead(page)).toContainText('Gymnasialt utbildade i 39 kommuner och riket');
});

test('the versions are told, with a feed', async ({ page, request }) => {
	await page.goto('/data');
	await page.getByRole('link', { name: 'Vad som har ändrats i siffrorna' }).click();
	await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('visas nu');
	const feed = page.locator('link[type="application/atom+xml"]');
	const res = await request.get((await feed.getAttribute('href'))!);
	expect(res.headers()['content-type']).toContain('application/atom+xml');
});

/** What stands folded below the figures. */
const FOLDS = ['BibTeX', 'RIS (EndNote, Zotero)', 'R', 'Python', 'JavaScript', 'curl', 'Power Query'];

/** Opens a fold with the keyboard alone. */
async function opened(page: import('@playwright/test').Page, title: string) {
	const fold = page.locator('details', { has: page.locator('summary').getByText(title, { exact: true }) });
	await expect(fold.locator('pre')).toBeHidden();
	await fold.locator('summary').focus();
	await page.keyboard.press('Enter');
	await expect(fold.locator('pre')).toBeVisible();
	return fold;
}

test('citations and code are opened and copied with the keyboard alone', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/data?omrade=2161,00&fran=2020');
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	for (const title of ['Kort', 'Fullständigt']) {
		await page.getByRole('button', { name: `Kopiera: ${title}`, exact: true }).press('Enter');
		await expect.poll(copied).toContain(title === 'Kort' ? 'Egen beräkning' : 'Statistiska centralbyrån (SCB), tabell');
	}
	for (const title of FOLDS) {
		const fold = await opened(page, title);
		await page.keyboard.press('Tab');
		await expect(fold.getByRole('button')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(fold.getByRole('status')).toHaveText('Kopierat');
		expect(await copied(), title).toBe(await fold.locator('pre').textContent());
	}
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('citations and code are opened and read', async ({ page }) => {
		await page.goto('/data?omrade=2161,00&fran=2020');
		for (const title of FOLDS) {
			const text = (await opened(page, title)).locator('pre');
			expect((await text.innerText()).length, title).toBeGreaterThan(60);
		}
		await expect(page.getByRole('button', { name: 'Kopiera' })).toHaveCount(0);
		await expect(page.locator('pre', { hasText: 'dataversion 2026-11-25' }).first()).toBeVisible();
	});

	test('the form asks with repeated fields, and is led to the address that says it shortly', async ({ page }) => {
		await page.goto('/data');
		await page.getByLabel('Eftergymnasialt utbildade', { exact: true }).check();
		await page.getByLabel('Från år').fill('2015');
		await page.getByText('Ett län eller enskilda kommuner').click();
		await page.getByText('Gävleborgs län').click();
		await page.getByLabel('Ljusdal').check();
		await page.getByLabel('Kommunerna i de tre länen').uncheck();
		await page.getByRole('button', { name: 'Visa urvalet' }).click();
		await expect(page).toHaveURL(/\/data\?indikator=hogutbildade,eftergymnasial&omrade=00,2161&fran=2015$/);
		await expect(lead(page)).toHaveText('2 mått i Ljusdal och riket, 2015–2025: 41 rader.');
		await expect(page.getByLabel('Ljusdal')).toBeChecked();
	});

	test('the other table is a link, and keeps the regions', async ({ page }) => {
		await page.goto('/data?omrade=2161');
		await page.getByRole('link', { name: 'Antal personer' }).click();
		await expect(page).toHaveURL(/tabell=antal&omrade=2161$/);
		await expect(lead(page)).toContainText('Antal personer efter utbildningsnivå i Ljusdal');
		await expect(page.getByRole('table')).toBeVisible();
	});
});
