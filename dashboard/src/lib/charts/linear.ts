/**
 * A straight map from a domain to a range. Written out instead of d3's scaleLinear, which brings
 * d3-interpolate, d3-color, d3-format and d3-time along for these two lines.
 * A domain of one single value maps to the middle of the range.
 */
export function linear([d0, d1]: [number, number], [r0, r1]: [number, number]): (value: number) => number {
	const span = d1 - d0;
	return (value) => r0 + (span === 0 ? 0.5 : (value - d0) / span) * (r1 - r0);
}

/** Rounds a coordinate to a tenth: finer than a screen shows, and shorter in the HTML. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Rounds a percentage of the plot's width to a hundredth, which is a tenth of a pixel on a wide screen. */
export const roundPercent = (value: number): number => Math.round(value * 100) / 100;
