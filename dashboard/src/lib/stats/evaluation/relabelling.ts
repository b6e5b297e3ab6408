import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Sees the rows of one group in one division; the list is overwritten by the next. */
export type Visit = (members: Int32Array) => void;

/** Up to this many divisions are listed one by one; beyond it they are drawn by lot. */
export const LISTABLE = 20_000n;

/** In how many ways `size` of `units` can be chosen. */
export function divisions(units: number, size: number): bigint {
	let ways = 1n;
	for (let chosen = 1; chosen <= size; chosen++) ways = (ways * BigInt(units - size + chosen)) / BigInt(chosen);
	return ways;
}

/** Moves to the next choice in lexicographic order; false after the last. */
function advance(members: Int32Array, units: number): boolean {
	const size = members.length;
	let place = size - 1;
	while (place >= 0 && members[place] === units - size + place) place--;
	if (place < 0) return false;
	members[place]++;
	for (let next = place + 1; next < size; next++) members[next] = members[next - 1] + 1;
	return true;
}

/** Every choice of `size` of `units` once, the true one among them. */
export function listDivisions(units: number, size: number, visit: Visit): void {
	const members = Int32Array.from({ length: size }, (_, place) => place);
	do visit(members);
	while (advance(members, units));
}

/**
 * `count` random choices of `size` of `units`, each as likely as any other: the first `size` steps of a
 * Fisher–Yates shuffle, by xoroshiro128+, the same ones for the same seed.
 */
export function drawDivisions(units: number, size: number, count: number, seed: number, visit: Visit): void {
	const random = xoroshiro128plus(seed);
	const pool = Int32Array.from({ length: units }, (_, unit) => unit);
	const members = pool.subarray(0, size);
	for (let draw = 0; draw < count; draw++) {
		for (let place = 0; place < size; place++) {
			const other = uniformInt(random, place, units - 1);
			const taken = pool[other];
			pool[other] = pool[place];
			pool[place] = taken;
		}
		visit(members);
	}
}
