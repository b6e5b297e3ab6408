import { expect } from 'vitest';

/** Widths of a phone held upright, a column beside a map and a wide page, less margins; px. */
export const WIDTHS = [288, 343, 480, 700];

const boxes = (container: Element, selector: string): DOMRect[] =>
	[...container.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());

/** Px by which line boxes may meet: ascenders and descenders leave that much air. */
const AIR = 1;

/** That no two of the elements cover each other. */
export function expectApart(container: Element, selector: string): void {
	const list = boxes(container, selector);
	const touching = list.flatMap((a, i) =>
		list
			.slice(i + 1)
			.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom - AIR && b.top < a.bottom - AIR)
	);
	expect(touching).toEqual([]);
}

/** That all text stands within the width given to the chart: nothing makes the page scroll sideways. */
export function expectInside(container: Element): void {
	const { left, right } = container.getBoundingClientRect();
	for (const box of boxes(container, 'text')) {
		expect(box.left).toBeGreaterThanOrEqual(left - AIR);
		expect(box.right).toBeLessThanOrEqual(right + AIR);
	}
}
