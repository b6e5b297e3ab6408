import type { ChangeKind } from '../schema.ts';
import type { Stretch } from './compare-figures.ts';

/** What a comparison found in one of SCB's tables and in one way. */
export interface Change {
	/** The code of SCB's table. */
	table: string;
	kind: ChangeKind;
	/** How many figures, at least one. */
	figures: number;
	/** Every year and the code of every region that has such a figure, ascending. */
	years: number[];
	regions: string[];
	/** Of these, what the table had nothing of before (added) or has nothing of any more (gone). */
	wholeYears: number[];
	wholeRegions: string[];
}

/** How many figures of a stretch changed in each way. */
const FIGURES: Record<ChangeKind, (stretch: Stretch) => number> = {
	added: ({ earlier, later, gone }) => later - (earlier - gone),
	gone: ({ gone }) => gone,
	revised: ({ revised }) => revised
};

const KINDS: ChangeKind[] = ['added', 'gone', 'revised'];

/** The changes that a comparison amounts to, by table and kind; a kind without figures is left out. */
export function changesOf(stretches: readonly Stretch[]): Change[] {
	const tables = [...Map.groupBy(stretches, ({ table }) => table)].sort(([a], [b]) => (a < b ? -1 : 1));
	return tables.flatMap(([table, all]) =>
		KINDS.flatMap((kind) => {
			const some = all.filter((stretch) => FIGURES[kind](stretch) > 0);
			return some.length > 0 ? [{ table, kind, ...summary(kind, some, all) }] : [];
		})
	);
}

function summary(kind: ChangeKind, some: Stretch[], all: Stretch[]): Omit<Change, 'table' | 'kind'> {
	const years = [...new Set(some.map(({ year }) => year))].sort((a, b) => a - b);
	const regions = [...new Set(some.map(({ region }) => region))].sort();
	const other = all.filter((stretch) => isKept(kind, stretch));
	const [otherYears, otherRegions] = [
		new Set(other.map(({ year }) => year)),
		new Set(other.map(({ region }) => region))
	];
	return {
		figures: some.reduce((sum, stretch) => sum + FIGURES[kind](stretch), 0),
		years,
		regions,
		wholeYears: years.filter((year) => !otherYears.has(year)),
		wholeRegions: regions.filter((region) => !otherRegions.has(region))
	};
}

/** Whether the year and region of a stretch were there before (added), are there still (gone), or are there (revised). */
const isKept = (kind: ChangeKind, { earlier, later }: Stretch): boolean => (kind === 'added' ? earlier : later) > 0;
