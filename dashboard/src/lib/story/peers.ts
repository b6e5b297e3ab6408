import type { DotRow } from '../charts/dots/layout.ts';
import type { Peer } from '../stats/peers.ts';
import { STANDARD_PERIODS } from '../stats/periods.ts';
import { spanText, type PageFacts } from './start.ts';

/** The rows of the picture: a ring for before, a filled mark for after. */
export function dotRows(peers: Peer[]): DotRow[] {
	return peers.map(({ municipality: { code, name, participates }, relation, before, after, change }) => ({
		id: code,
		label: name,
		role: relation === 'own' ? 'selected' : participates ? 'participant' : 'comparison',
		from: before,
		// Across a break the two marks would not measure the same.
		to: change === null ? null : after
	}));
}

/** The same in figures, in the order of the largest rise. */
export function peerTable(peers: Peer[], { words, format, indicator }: PageFacts) {
	const write = (value: number | null) =>
		value === null ? words.missing.short : indicator.kind === 'share' ? format.decimal(value) : format.signed(value);
	const { before, after } = STANDARD_PERIODS;
	const byChange = [...peers].sort((a, b) => (b.change ?? -Infinity) - (a.change ?? -Infinity));
	return {
		columns: [
			words.start.municipality,
			words.municipality.relation,
			spanText(before),
			spanText(after),
			words.municipality.changePoints
		],
		rows: byChange.map((peer) => [
			peer.municipality.name,
			words.municipality.relations[peer.relation],
			write(peer.before),
			write(peer.after),
			peer.change === null ? words.municipality.break : format.signed(peer.change)
		])
	};
}
