import { MISSING } from '../numbers.ts';
import type { ReceivedDataset } from './dataset.ts';
import { expectDimensions } from './dimensions.ts';
import { RefreshRefused, someOf } from './refused.ts';
import type { AskedTable } from './tables.ts';
import type { Block } from './wanted.ts';

/** Refuses an answer that is not exactly what was asked for: other codes, fewer figures, or figures that are none. */
export function expectFigures(
	received: ReceivedDataset,
	table: AskedTable,
	slice: Block,
	names: ReadonlyMap<string, string>
) {
	const only = () => true;
	expectDimensions(received, [
		{ code: table.region, codes: new Map(slice.regions.map((code) => [code, names.get(code)!])), refuses: only },
		...table.fixed.map(({ code, codes }) => ({ code, codes, refuses: only })),
		{ code: table.time, codes: new Map(slice.years.map((year) => [String(year), String(year)])), refuses: only }
	]);
	const cells = [...received.dimensions.values()].reduce((product, { size }) => product * size, 1);
	if (received.value.length !== cells) throw refused(received, `${received.value.length} figures`, String(cells));
	received.value.forEach((_, place) => expectFigure(received, place));
}

function expectFigure(received: ReceivedDataset, place: number) {
	const figure = received.value[place];
	if (figure !== null) {
		if (!Number.isInteger(figure) || figure < 0) throw refused(received, String(figure), 'a whole number of persons');
		return;
	}
	const symbol = received.status[place] ?? 'nothing';
	if (!(MISSING as readonly string[]).includes(symbol))
		throw refused(received, `${symbol} for a missing figure`, `one of the symbols ${someOf(MISSING)}`);
}

const refused = ({ url }: ReceivedDataset, found: string, expected: string): RefreshRefused =>
	new RefreshRefused(`${url}, value`, found, expected, 'Run it again, and ask SCB if it stays so');
