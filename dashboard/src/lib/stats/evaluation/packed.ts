import type { Panel, PanelRow } from '../panel.ts';

/** A panel for the way to the browser: a share travels as its counts, which say it exactly and take less room. */
export interface PackedPanel extends Omit<Panel, 'rows'> {
	rows: Record<string, PackedRow>;
}

type PackedRow = Omit<PanelRow, 'values'> & { values?: PanelRow['values'] };

/** The database's own order of operations, so that every digit is the same. */
function shareAt({ numerators, denominators }: PackedRow, at: number): number | null {
	const [numerator, denominator] = [numerators[at], denominators[at]];
	return numerator == null || !denominator ? null : (100 * numerator) / denominator;
}

const isShare = (row: PanelRow): boolean => row.values.every((value, at) => value === shareAt(row, at));

function packRow(row: PanelRow): PackedRow {
	if (!isShare(row)) return row;
	const { numerators, denominators, statuses } = row;
	return { numerators, denominators, ...(statuses && { statuses }) };
}

const unpackRow = (row: PackedRow): PanelRow => ({
	...row,
	values: row.values ?? row.numerators.map((_, at) => shareAt(row, at))
});

const mapRows = <From, To>(rows: Record<string, From>, change: (row: From) => To): Record<string, To> =>
	Object.fromEntries(Object.entries(rows).map(([code, row]) => [code, change(row)]));

/** The rows with these codes, as far as the panel has them. */
export function packPanel(panel: Panel, codes: string[]): PackedPanel {
	const rows = Object.fromEntries(codes.flatMap((code) => (panel.rows[code] ? [[code, panel.rows[code]]] : [])));
	return { ...panel, rows: mapRows(rows, packRow) };
}

export const unpackPanel = (packed: PackedPanel): Panel => ({ ...packed, rows: mapRows(packed.rows, unpackRow) });
