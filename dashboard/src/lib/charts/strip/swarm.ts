/** Lanes from the middle outwards: 0, 1, −1, 2, −2, … */
const laneOf = (index: number): number => (index % 2 === 1 ? 1 : -1) * Math.ceil(index / 2) + 0;

/**
 * Spreads marks on a line over lanes so that none covers another: each stands in the lane nearest to the middle where
 * its left neighbour is at least `space` away. The same places always give the same lanes: marks to the left go first,
 * of those in one place the first given.
 *
 * @param xs places in px; marks stay apart in every wider plot too, where the places lie farther from each other
 * @returns each one's lane, in the order given
 */
export function swarm(xs: number[], space: number): number[] {
	const order = xs.map((_, i) => i).sort((a, b) => xs[a]! - xs[b]! || a - b);
	const ends: number[] = [];
	const lanes: number[] = [];
	for (const i of order) {
		const free = ends.findIndex((end) => xs[i]! - end >= space);
		const index = free < 0 ? ends.length : free;
		ends[index] = xs[i]!;
		lanes[i] = laneOf(index);
	}
	return lanes;
}
