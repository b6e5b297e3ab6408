import { render } from 'vitest-browser-svelte';
import { describe, expect, test, vi } from 'vitest';
import { expectApart, expectInside, WIDTHS } from '../testing.browser.ts';
import { STRIP } from '../testing.evaluation.ts';
import { signed } from '../testing.ts';
import StripChart from './StripChart.svelte';

const props = { title: 'T', subtitle: 'S', rows: STRIP, axisTitle: 'Förändring, procentenheter', format: signed };

async function draw(width: number, changed: object = {}) {
	document.body.style.width = `${width}px`;
	const { container } = await render(StripChart, { ...props, ...changed });
	return container;
}

describe.each(WIDTHS)('%d px wide', (width) => {
	test.each([null, '2161', '2417', '2480', '2482', '2521'])(
		'with %s chosen nothing covers anything',
		async (selected) => {
			const container = await draw(width, { selected });
			expectApart(container, '.dots path, .names text, .label, .mean-label, .axis text');
			expectInside(container);
		}
	);

	test.each(['2521', '2482', '2480'])('the words for %s stay in the chart', async (highlighted) => {
		const container = await draw(width, { highlighted });
		const [box, text] = ['rect', 'text'].map((part) =>
			container.querySelector(`.callout ${part}`)!.getBoundingClientRect()
		);
		expect(text!.left).toBeGreaterThan(box!.left);
		expect(text!.right).toBeLessThan(box!.right);
		expectInside(container);
	});
});

describe('pointing', () => {
	const send = (container: Element, type: string, name: string, pointerType: string, dx = 0) => {
		const at = STRIP[0]!.dots.findIndex((dot) => dot.name === name);
		const mark = container.querySelectorAll('.row')[0]!.querySelectorAll('.dots path')[at]!;
		const { left, width, top, height } = mark.getBoundingClientRect();
		const place = { clientX: left + width / 2 + dx, clientY: top + height / 2 };
		mark.dispatchEvent(new PointerEvent(type, { ...place, pointerType, bubbles: true }));
	};

	test('a mouse names the nearest municipality, once, and none when it leaves', async () => {
		const onhighlight = vi.fn();
		const container = await draw(343, { onhighlight, highlighted: '2482' });
		send(container, 'pointermove', 'Skellefteå', 'mouse', 3);
		expect(onhighlight).not.toHaveBeenCalled();
		send(container, 'pointermove', 'Pajala', 'mouse');
		container
			.querySelector('[role=presentation]')!
			.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
		expect(onhighlight.mock.calls).toEqual([['2521'], [null]]);
	});

	test('a finger taps; dragging and lifting it change nothing', async () => {
		const onhighlight = vi.fn();
		const container = await draw(343, { onhighlight });
		send(container, 'pointermove', 'Pajala', 'touch');
		expect(onhighlight).not.toHaveBeenCalled();
		send(container, 'pointerup', 'Pajala', 'touch', 12);
		container
			.querySelector('[role=presentation]')!
			.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'touch' }));
		expect(onhighlight.mock.calls).toEqual([['2521']]);
	});

	test('a tap beside all marks names none', async () => {
		const onhighlight = vi.fn();
		const container = await draw(700, { onhighlight, highlighted: '2521' });
		send(container, 'pointerup', 'Skellefteå', 'touch', 60);
		expect(onhighlight).toHaveBeenCalledWith(null);
	});
});
