import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';

for (const path of PAGES) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html).slice(0, 3)])).toEqual([]);
		});
	}

	test(`${path} fits 320 px, which is 400 % zoom of 1280`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
}

test('the keyboard reaches every choice, and focus is seen', async ({ page }) => {
	await page.goto('/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
	const reached = new Set<string>();
	for (let step = 0; step < 30; step++) {
		await page.keyboard.press('Tab');
		const { name, outline } = await page.evaluate(() => {
			const focused = document.activeElement as HTMLElement;
			return { name: focused.getAttribute('name') ?? '', outline: getComputedStyle(focused).outlineStyle };
		});
		if (!name) continue;
		expect(outline).not.toBe('none');
		reached.add(name);
	}
	expect([...reached].sort()).toEqual(['ar', 'indikator', 'kommun', 'kon', 'underlag', 'visa']);
});

test('reduced motion stops every transition', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	const moving = await page.evaluate(
		() => [...document.querySelectorAll('*')].filter((e) => getComputedStyle(e).transitionDuration !== '0s').length
	);
	expect(moving).toBe(0);
});
