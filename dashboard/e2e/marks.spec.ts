import { expect, test } from '@playwright/test';

const sign = (page: import('@playwright/test').Page) => page.locator('figure').first().getByText('*', { exact: true });

test.use({ javaScriptEnabled: false });

test('a jump that the load noted is marked in the curve, its table and in words', async ({ page }) => {
	await page.goto('/kommun/2583-haparanda?indikator=gymnasial');
	await expect(sign(page)).toHaveCount(1);
	await expect(page.getByText(/^\* 2583 Haparanda, 2016 till 2017/).first()).toBeVisible();
	await page.getByText('Siffrorna bakom').first().click();
	await expect(page.getByRole('rowheader', { name: '2017 *' }).first()).toBeVisible();
});

test('a measure that does not rest on these levels has no mark', async ({ page }) => {
	await page.goto('/kommun/2583-haparanda?indikator=hogutbildade');
	await expect(sign(page)).toHaveCount(0);
	// the picture of all levels has it
	await expect(page.locator('figure').getByText('*', { exact: true })).toHaveCount(1);
});

test('the curves of the groups on the start page are marked where a municipality of theirs is', async ({ page }) => {
	await page.goto('/?indikator=gymnasial');
	const trend = page.locator('section.trend');
	await expect(trend.getByText('*', { exact: true })).toHaveCount(3);
	await expect(trend.getByText(/^\* 2583 Haparanda, 2016 till 2017/)).toBeVisible();
	await expect(trend.getByText(/^\* 2482 Skellefteå, 2022 till 2023/)).toBeVisible();
});

test('before and after: every picture over years is marked, and its table', async ({ page }) => {
	await page.goto('/fore-efter?indikator=gymnasial');
	const marked = page.locator('figure').filter({ has: page.getByText('*', { exact: true }) });
	await expect(marked).toHaveCount(3);
	await expect(page.getByText(/^\* 2583 Haparanda, 2016 till 2017/)).toHaveCount(3);
	for (const summary of await page.getByText('Siffrorna bakom').all()) await summary.click();
	await expect(page.getByRole('rowheader', { name: '2017 *' })).toHaveCount(3);
});

test('map and list of the start page carry the sign in the marked year, and in no other', async ({ page }) => {
	await page.goto('/?ar=2025');
	const place = page.locator('section.place');
	await expect(place.getByText('*', { exact: true })).toHaveCount(2);
	await expect(place.getByText(/^\* 2582 Boden, 2024 till 2025/)).toBeVisible();
	const ranking = page.locator('section.ranking');
	await expect(ranking.getByRole('rowheader', { name: /Boden \*$/ })).toBeVisible();
	await expect(ranking.getByRole('rowheader', { name: /\*$/ })).toHaveCount(2);
	await expect(ranking.getByText('* Se under kartan.')).toBeVisible();
	await page.goto('/?ar=2018');
	await expect(place.getByText('*', { exact: true })).toHaveCount(0);
	await expect(ranking.getByText('*')).toHaveCount(0);
});
