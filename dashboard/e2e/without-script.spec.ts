import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('the start page answers in the HTML itself: sentence, map, curves, table', async ({ page }) => {
	await page.goto('/');
	await expect(page.locator('.answer')).toContainText('i de 23 kommuner som deltog i förstudien');
	await expect(page.locator('.map a[data-code]')).toHaveCount(39);
	await expect(page.getByRole('row', { name: /Gävle/ })).toContainText('22,9');
	await expect(page.getByRole('row', { name: /Umeå/ })).toContainText('34,7');
});

test('the menu says which page is shown', async ({ page }) => {
	for (const [path, name] of [
		['/', 'Översikt'],
		['/data', 'Data'],
		['/en/fore-efter', 'Before and after']
	] as const) {
		await page.goto(path);
		await expect(page.locator('nav [aria-current="page"]')).toHaveText(name);
	}
});

test('choices are sent by the form', async ({ page }) => {
	await page.goto('/');
	await page.getByLabel('år', { exact: true }).selectOption('2010');
	await page.getByLabel('Kommun', { exact: true }).selectOption('Ljusdal');
	await page.getByRole('button', { name: 'Visa' }).click();
	await expect(page).toHaveURL(/ar=2010/);
	await expect(page.locator('.answer')).toContainText('I Ljusdal var');
	await expect(page.locator('.answer')).toContainText('2010');
});

test('a municipality on the map is a link', async ({ page }) => {
	await page.goto('/');
	await page.locator('.map a[data-code="2584"]').click();
	await expect(page).toHaveURL(/kommun=2584/);
	await expect(page.locator('.answer')).toContainText('Kiruna');
});

test('controls that need a script are not shown', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('button', { name: 'Spela upp åren' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Visa' })).toBeVisible();
});

test('the municipality page has its pictures and figures', async ({ page }) => {
	await page.goto('/kommun/2161-ljusdal');
	await expect(page.locator('figure svg')).not.toHaveCount(0);
	await page.getByText('Siffrorna bakom bilden').first().click();
	await expect(page.getByRole('row', { name: /^2025/ }).first()).toContainText('13,8');
});
