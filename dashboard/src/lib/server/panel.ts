import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { panelRows } from '#db/queries/values.ts';
import type { Basis, Sex } from '#db/schema.ts';
import { basisGaps } from '#lib/stats/basis-gap.ts';
import type { Panel, PanelRow } from '#lib/stats/panel.ts';

type Row = Awaited<ReturnType<typeof panelRows>>[number];

/** A page prints one decimal; four keep every mean and class right and the page small. The API has them all. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

const emptyRow = (length: number): PanelRow => ({
	values: Array(length).fill(null),
	numerators: Array(length).fill(null),
	denominators: Array(length).fill(null)
});

function put(target: PanelRow, at: number, row: Row) {
	target.values[at] = rounded(row.value);
	target.numerators[at] = row.numerator;
	target.denominators[at] = row.denominator;
	if (row.status) (target.statuses ??= Array(target.values.length).fill(null))[at] = row.status;
}

/** One series of figures, as the panel's query names it. */
type Series = { indicator: string; sex: Sex; basis: Basis };

async function drawPanel(db: EducationDb, series: Series): Promise<Panel> {
	const found = await panelRows(db, series);
	const years = [...new Set(found.map(({ year }) => year))].sort((a, b) => a - b);
	const panel: Panel = { ...series, years, ageTo: Array(years.length).fill(0), rows: {} };
	for (const row of found) {
		const at = years.indexOf(row.year);
		panel.ageTo[at] = row.age_to;
		put((panel.rows[row.code] ??= emptyRow(years.length)), at, row);
	}
	return panel;
}

/** A few dozen panels are all there are; each is read once for a release. */
const panelsOf = perDatabase(() => new Map<string, Promise<Panel>>());

/** The panel of the 39 municipalities and the country, every year that any of them has. */
export function readPanel(db: EducationDb, { indicator, sex, basis }: Series): Promise<Panel> {
	const panels = panelsOf(db);
	const key = `${indicator} ${sex} ${basis}`;
	const known = panels.get(key) ?? drawPanel(db, { indicator, sex, basis });
	panels.set(key, known);
	return known;
}

/** Where the choice of base matters for a series, by year; nothing where it has only one base. */
export async function readBasisGaps(
	db: EducationDb,
	series: { indicator: string; sex: Sex },
	bases: Basis[]
): Promise<Record<number, string[]>> {
	if (!bases.includes('population') || !bases.includes('known')) return {};
	const [population, known] = await Promise.all([
		readPanel(db, { ...series, basis: 'population' }),
		readPanel(db, { ...series, basis: 'known' })
	]);
	return basisGaps(population, known);
}
