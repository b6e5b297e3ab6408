import type { ComponentProps } from 'svelte';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { describe, expect, test, vi } from 'vitest';
import country from '../../../../../data/geography/municipalities-290.topojson?raw';
import counties from '../../../../../data/geography/municipalities-39.topojson?raw';
import { expectApart, WIDTHS } from '../testing.browser.ts';
import { drawMap, type MunicipalityTopology } from './geometry.ts';
import { placeLabels } from './labels.ts';
import MapChart from './MapChart.svelte';

const detailed: MunicipalityTopology = JSON.parse(counties);
const geometry = drawMap(detailed, JSON.parse(country));
const names: Record<string, string> = Object.fromEntries(
	detailed.objects.municipalities.geometries.map(({ id, properties }) => [id, (properties as { name: string }).name])
);

const props: ComponentProps<typeof MapChart> = {
	geometry,
	classes: Object.fromEntries(geometry.shapes.map(({ code }) => [code, 'sequential-2'])),
	participants: ['2180', '2584'],
	names: { ...names, '21': 'Gävleborg', '24': 'Västerbotten', '25': 'Norrbotten' },
	labels: placeLabels(geometry, names),
	values: { '2180': '22,9 %', '2584': '11,1 %' },
	hrefOf: (code: string) => `#${code}`
};

const LONG = '34,7 % (34 634 av 99 865 personer) · plats 1 av 39 · deltog inte';

async function draw(changed: object = {}, width = 600) {
	document.body.style.margin = '0 16px';
	document.body.style.width = `${width}px`;
	const { container, rerender } = await render(MapChart, { ...props, ...changed });
	const link = (code: string) => container.querySelector(`a[data-code="${code}"]`)!;
	return { container, rerender, link };
}

describe.each(WIDTHS)('%d px wide', (width) => {
	test('no name touches another and the page does not scroll sideways', async () => {
		const { container } = await draw({}, width);
		const shown = [...container.querySelectorAll('text')].filter((text) => getComputedStyle(text).display !== 'none');
		expect(shown.length).toBeGreaterThan(15);
		shown.forEach((text) => text.classList.add('shown'));
		expectApart(container, '.shown');
		for (const text of shown) expect(text.getBoundingClientRect().right).toBeLessThanOrEqual(width + 32);
	});
});

describe('pointing', () => {
	test('gives the code of the municipality under the pointer, and null beside them and when it leaves', async () => {
		const onhighlight = vi.fn();
		const { container, link } = await draw({ onhighlight });
		await userEvent.hover(link('2584'));
		expect(onhighlight).toHaveBeenLastCalledWith('2584');
		await userEvent.hover(container.querySelector('.here')!);
		expect(onhighlight).toHaveBeenLastCalledWith(null);
		await userEvent.hover(link('2584'));
		container.querySelector('svg')!.dispatchEvent(new PointerEvent('pointerleave'));
		expect(onhighlight.mock.calls.slice(-2)).toEqual([['2584'], [null]]);
	});

	test('names and outlines the highlighted municipality', async () => {
		const { container, rerender } = await draw({ selected: '2180' });
		expect(container.querySelector('p')!.textContent).toMatch(/Gävle\s+22,9 %/);
		await rerender({ highlighted: '2584' });
		expect(container.querySelector('p')!.textContent).toMatch(/Kiruna\s+11,1 %/);
		const href = container.querySelector('use.highlighted')!.getAttribute('href')!;
		expect(container.querySelector(href)).toBe(container.querySelector('a[data-code="2584"] path'));
	});

	test.each(WIDTHS)('a long text stays on a map %d px wide, whatever is pointed at', async (width) => {
		const values = Object.fromEntries(geometry.shapes.map(({ code }) => [code, LONG]));
		const { container, rerender } = await draw({ values }, width);
		const map = container.querySelector('.map')!.getBoundingClientRect();
		const drawing = container.querySelector('svg')!.getBoundingClientRect();
		for (const { code } of geometry.shapes) {
			await rerender({ highlighted: code });
			const callout = container.querySelector('p')!.getBoundingClientRect();
			expect(callout.left).toBeGreaterThanOrEqual(map.left - 1);
			expect(callout.right).toBeLessThanOrEqual(map.right + 1);
			expect(callout.top).toBeGreaterThanOrEqual(width < 480 ? drawing.bottom : drawing.top);
		}
	});
});

describe('clicking', () => {
	const click = (element: Element, init: MouseEventInit = {}) => {
		const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
		element.dispatchEvent(event);
		return event;
	};

	test('gives the code instead of following the link', async () => {
		const onselect = vi.fn();
		const { link } = await draw({ onselect });
		expect(click(link('2180').querySelector('path')!).defaultPrevented).toBe(true);
		expect(onselect.mock.calls).toEqual([['2180']]);
	});

	test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])('leaves %o to the browser', async (init) => {
		const onselect = vi.fn();
		const { container, link } = await draw({ onselect });
		container.addEventListener('click', (event) => event.preventDefault(), { once: true, capture: false });
		click(link('2180'), init);
		expect(onselect).not.toHaveBeenCalled();
	});

	test('follows the link where nobody listens', async () => {
		const { link } = await draw();
		expect(click(link('2180')).defaultPrevented).toBe(false);
		expect(location.hash).toBe('#2180');
	});

	test('beside the municipalities does nothing', async () => {
		const onselect = vi.fn();
		const { container } = await draw({ onselect });
		click(container.querySelector('svg')!);
		expect(onselect).not.toHaveBeenCalled();
	});
});

test('a finger may scroll the page from the map', async () => {
	const { container } = await draw();
	expect(getComputedStyle(container.querySelector('svg')!).touchAction).toBe('manipulation');
});

test('the frame of participants is cut to them', async () => {
	const { container } = await draw();
	const cut = container.querySelector('clipPath')!;
	expect(cut.querySelectorAll('use')).toHaveLength(2);
	const frame = [...container.querySelectorAll<SVGGElement>('.participant')];
	expect(frame.map((line) => getComputedStyle(line).strokeWidth)).toEqual(['5px']);
});
