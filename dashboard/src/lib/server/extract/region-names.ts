import type { RegionRow } from '#db/queries/regions.ts';
import { testOf } from '#lib/server/query/selection.ts';

/**
 * Few words for many regions: names of whole groups as far as they bring nothing else, codes for the rest.
 * @param offered every name, in the order in which they are written
 */
export function regionNames(codes: string[], regions: RegionRow[], offered: string[]): string[] {
	const wanted = new Set(codes);
	const groups = offered
		.map((name) => ({ name, members: regions.filter(testOf(name)).map(({ code }) => code) }))
		.filter(({ name, members }) => members.length > 1 || members[0] === name)
		.filter(({ members }) => members.every((code) => wanted.has(code)));
	const left = new Set(codes);
	const named = new Set<string>();
	while (left.size > 0) {
		const gain = ({ members }: { members: string[] }) => members.filter((code) => left.has(code)).length;
		const best = groups.reduce((one, other) => (gain(other) > gain(one) ? other : one));
		named.add(best.name);
		best.members.forEach((code) => left.delete(code));
	}
	return offered.filter((name) => named.has(name));
}
