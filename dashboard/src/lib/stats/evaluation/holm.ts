import { range } from 'd3';

/**
 * Formula 11: Holm's step-down adjustment of p values of several indicators, in the order given.
 * The smallest is multiplied by their number, the next by one less, and none may come out below one before it.
 */
export function holm(pValues: number[]): number[] {
	const order = range(pValues.length).sort((a, b) => pValues[a] - pValues[b]);
	const adjusted: number[] = new Array(pValues.length);
	let floor = 0;
	order.forEach((indicator, rank) => {
		floor = Math.min(1, Math.max(floor, (pValues.length - rank) * pValues[indicator]));
		adjusted[indicator] = floor;
	});
	return adjusted;
}
