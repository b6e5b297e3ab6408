import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';

/** The page is alive when the form's button is gone. */
async function open(page: Page, path = '/fore-efter') {
	await page.goto(path);
	await expect(page.getByRole('button', { name: 'Visa', exact: true })).toBeHidden();
	await page.waitForLoadState('networkidle');
}

/** The addresses asked for from now on. */
function record(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	return asked;
}

const answer = (page: Page, sentence: number) => page.locator('.answer').nth(sentence);

test('three sentences lead to the true reading of the bundled figures', async ({ page }) => {
	await page.goto('/fore-efter');
	await expect(page.locator('.answer')).toHaveCount(3);
	await expect(answer(page, 0)).toContainText('Från 2015–2019 till 2022–2025 ökade andelen högutbildade');
	await expect(answer(page, 0)).toContainText('2,11');
	await expect(answer(page, 0)).toContainText('de 16 andra kommunerna i länen');
	await expect(answer(page, 1)).toContainText('0,45');
	await expect(answer(page, 1)).toContainText('intervall −0,85 till −0,06');
	await expect(answer(page, 1)).toContainText('men avståndet fanns och växte redan före förstudien');
	await expect(answer(page, 2)).toContainText('Siffrorna kan ännu inte visa någon vändning');
	await expect(answer(page, 2)).toContainText('svaret blir ett annat om man räknar i relativa tal eller per invånare');
});

test('what the comparison can find stands before the estimate', async ({ page }) => {
	await page.goto('/fore-efter');
	const texts = await page.locator('header p').allTextContents();
	const detectable = texts.findIndex((text) => text.startsWith('Jämförelsen hittar en verklig skillnad på 0,56'));
	const estimate = texts.findIndex((text) => text.startsWith('Förändringen var'));
	expect(detectable).toBeGreaterThan(-1);
	expect(detectable).toBeLessThan(estimate);
});

test('other years, groups and scales are computed at once without the server', async ({ page }) => {
	await open(page);
	const asked = record(page);
	await page.getByRole('link', { name: 'hela serien' }).click();
	await expect(page).toHaveURL(/fore-fran=2010/);
	await expect(answer(page, 1)).toContainText('0,59');
	expect(asked.filter((path) => !path.includes('/workers/'))).toEqual([]);
	expect(asked).toHaveLength(1);

	await page.getByLabel('Före, från').fill('2012');
	await page.getByLabel('Före, från').blur();
	await expect(answer(page, 0)).toContainText('Från 2012–2019');
	await page.getByLabel('jämfört med').selectOption({ label: 'De 16 utan Umeå och Luleå' });
	await expect(answer(page, 0)).toContainText('de 16 utan Umeå och Luleå');
	await page.getByLabel('räknat i').selectOption({ label: 'relativa tal (log-odds)' });
	await expect(answer(page, 1)).toContainText('I relativa tal (log-odds)');
	expect(asked).toHaveLength(1);
	await page.goBack();
	await expect(answer(page, 1)).not.toContainText('log-odds');
});

test('the browser and the server give the same page for the same address', async ({ page }) => {
	/** Every part but the several measures, which the server alone counts. */
	const read = async () =>
		Promise.all(
			[page.locator('header').last(), ...(await page.locator('main section').all())].map((part) => part.innerText())
		);
	const renew = page.getByRole('link', { name: 'Räkna om den för de val som visas nu' });
	await open(page);
	await page.getByLabel('Efter, till').fill('2024');
	await page.getByLabel('Efter, till').blur();
	await expect(answer(page, 0)).toContainText('2022–2024');
	const computed = await read();
	expect(computed).toHaveLength(13);
	await renew.click();
	await expect(renew).toHaveCount(0);
	const drawn = await read();
	for (const [at, part] of computed.entries()) {
		if (!part.startsWith('Flera mått')) expect(drawn[at]).toBe(part);
	}
});

test('periods that overlap are named, and can be put right where they stand', async ({ page }) => {
	await open(page);
	await page.getByLabel('Före, till').fill('2023');
	await page.getByLabel('Före, till').blur();
	await expect(page.getByText('Perioderna 2015–2023 / 2022–2025 överlappar')).toBeVisible();
	await expect(page.getByLabel('Före, till')).toHaveValue('2023');
	await page.getByLabel('Före, till').fill('2018');
	await page.getByLabel('Före, till').blur();
	await expect(answer(page, 0)).toContainText('Från 2015–2018');
	await expect(page.getByText('överlappar')).toHaveCount(0);
});

test('everyone in Sweden is asked of the server, in the years that all have', async ({ page }) => {
	await open(page);
	await page.getByLabel('jämfört med').selectOption({ label: 'Alla andra kommuner' });
	await expect(answer(page, 0)).toContainText('i de 267 som de jämförs med (alla andra kommuner)');
	await expect(page.getByText('Åren före är 2018–2019 i stället för 2015–2019')).toBeVisible();
	await expect(answer(page, 1)).toContainText('åren före räcker inte');
});

test('a break ends the period, in words', async ({ page }) => {
	await page.goto('/fore-efter?indikator=hogutbildade-25-64');
	await expect(page.getByText('Åren efter är 2022 i stället för 2022–2025: åldersgränsen ändras')).toBeVisible();
	await expect(answer(page, 0)).toContainText('till 2022 ');
});

test('pointing names a municipality among the marks; a chosen one is always named', async ({ page }) => {
	await open(page);
	const strip = page.locator('figure', { hasText: 'Varje kommuns förändring' });
	await strip.locator('.dots path').first().hover();
	await expect(strip.locator('circle')).toHaveCount(1);
	await page.getByLabel('Markera').selectOption({ label: 'Kiruna' });
	await expect(strip.getByText('Kiruna')).toBeVisible();
});

test('the same in English, and from the header', async ({ page }) => {
	await page.goto('/en');
	await page.getByRole('link', { name: 'Before and after', exact: true }).click();
	await expect(page).toHaveURL(/\/en\/fore-efter$/);
	await expect(answer(page, 1)).toContainText('but the gap was there and widening already before the pre-study');
	await expect(answer(page, 2)).toContainText('The figures cannot show a turn yet');
});

test('other pages lead here with their series', async ({ page }) => {
	await page.goto('/?kon=kvinnor');
	await page.getByRole('link', { name: 'Jämför före och efter' }).click();
	await expect(page).toHaveURL(/fore-efter\?kon=kvinnor$/);
	await expect(answer(page, 0)).toContainText('andelen högutbildade bland kvinnor');
	await page.goto('/kommun/2161-ljusdal');
	await page.getByRole('link', { name: 'Jämför före och efter' }).click();
	await expect(page).toHaveURL(/fore-efter\?kommun=2161$/);
});

test("the page's numbers are those of the command on the panel that it hands out", async ({ page, request }) => {
	await page.goto('/fore-efter?kon=kvinnor&underlag=kand-niva&fore-fran=2014');
	const zip = await page.getByRole('link', { name: 'Zip med data och skript' }).getAttribute('href');
	const files = unzipSync(await (await request.get(zip!)).body());
	const name = Object.keys(files).find((file) => file.endsWith('panel.csv'))!;
	const panel = join(mkdtempSync(join(tmpdir(), 'evaluation-')), 'panel.csv');
	writeFileSync(panel, files[name]!);

	const command = (await page.locator('pre').innerText()).replaceAll('\\\n', ' ').replace('panel.csv', panel);
	const words = command.trim().split(/\s+/).slice(4);
	const json = execFileSync(process.execPath, ['scripts/evaluate.ts', ...words, '--json'], { encoding: 'utf8' });
	const found = JSON.parse(json);

	const written = (value: number, decimals = 2) =>
		(value > 0 ? '+' : '') + value.toFixed(decimals).replace('-', '−').replace('.', ',');
	const row = (label: string) => page.getByRole('row', { name: new RegExp(`^${label}`) });
	for (const [label, { est, lo, hi }] of [
		['Skillnad i förändring', found],
		['Skillnad i takt före', found.pre_slope_difference],
		['Räknat från kommunernas tidigare linjer', found.trend_adjusted],
		['Prov', found.placebo_in_time],
		['Räknat per invånare', found.weighted.change]
	]) {
		await expect(row(label)).toContainText(written(est));
		await expect(row(label)).toContainText(`(${written(lo)} till ${written(hi)})`);
	}
	await expect(row('I relativa tal')).toContainText(written(found.log_odds.change.est, 3));
	const sign = found.mde_80pct.toFixed(2).replace('.', ',');
	await expect(page.getByText(`Jämförelsen hittar en verklig skillnad på ${sign}`)).toBeVisible();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('everything is there, and the form asks', async ({ page }) => {
		await page.goto('/fore-efter');
		await expect(page.locator('figure')).toHaveCount(5);
		await expect(page.getByRole('table')).toHaveCount(5);
		await page.getByLabel('Före, från').fill('2010');
		await page.getByLabel('där', { exact: true }).selectOption({ label: 'varje invånare räknas lika' });
		await page.getByRole('button', { name: 'Visa', exact: true }).click();
		await expect(page).toHaveURL(/vikt=invanare.*fore-fran=2010/);
		await expect(answer(page, 0)).toContainText('Från 2010–2019');
		await expect(answer(page, 1)).toContainText('Räknat per invånare');
	});

	test('named years are links', async ({ page }) => {
		await page.goto('/fore-efter');
		await page.getByRole('link', { name: 'tätt inpå' }).click();
		await expect(answer(page, 0)).toContainText('Från 2018–2019 till 2022–2023');
	});
});
