import { RefreshRefused } from './refused.ts';
import type { Block } from './wanted.ts';

/**
 * A block cut into as few equal slices as fit, by years as long as that is enough, then by regions too.
 * Throws when one region and year do not fit.
 */
export function slicesOf(block: Block, fits: (slice: Block) => boolean): Block[] {
	for (let parts = 1; parts <= block.years.length; parts++) {
		const slices = evenly(block.years, parts).map((years) => ({ ...block, years }));
		if (slices.every(fits)) return slices;
	}
	for (let parts = 2; parts <= block.regions.length; parts++) {
		const slices = block.years.flatMap((year) =>
			evenly(block.regions, parts).map((regions) => ({ regions, years: [year] }))
		);
		if (slices.every(fits)) return slices;
	}
	throw new RefreshRefused(
		'/config, maxDataCells',
		'a limit below the figures of one region and year',
		'a limit that leaves room for them',
		'Run it again later'
	);
}

/** A list in this many parts, none more than one longer than another. */
export function evenly<Item>(items: readonly Item[], parts: number): Item[][] {
	const bound = (part: number) => Math.round((part * items.length) / parts);
	return Array.from({ length: parts }, (_, part) => items.slice(bound(part), bound(part + 1)));
}
