/** Years by region code. */
export type Years = ReadonlyMap<string, ReadonlySet<number>>;

/** Regions that want the same years. */
export interface Block {
	/** Region codes, ascending. */
	regions: readonly string[];
	/** Ascending. */
	years: readonly number[];
}

export interface Situation {
	/** What data/scb has, whole, for this table and its ages. */
	present: Years;
	/** Codes of the regions that the project follows from year to year. */
	followed: readonly string[];
	/** The years that SCB has. */
	published: readonly number[];
	/** SCB has published anew since, or everything is to be asked for. */
	everything: boolean;
}

/**
 * What to ask for: of the regions followed, each year that SCB has and data/scb has not, from the first year in
 * data/scb on; with `everything`, also again what data/scb has, because SCB may have corrected earlier years.
 */
export function wantedYears({ present, followed, published, everything }: Situation): Map<string, number[]> {
	const known = [...present.values()].flatMap((years) => [...years]);
	const first = known.length > 0 ? Math.min(...known) : published[0];
	const regions = everything ? [...new Set([...followed, ...present.keys()])] : followed;
	return new Map(
		regions.map((region) => {
			const have = present.get(region) ?? new Set();
			const due = (year: number) => followed.includes(region) && year >= first && !have.has(year);
			return [region, published.filter((year) => due(year) || (everything && have.has(year)))];
		})
	);
}

/** Regions with the same years together, so that each block is a whole table. */
export function blocksOf(wanted: ReadonlyMap<string, readonly number[]>): Block[] {
	const asked = [...wanted].filter(([, years]) => years.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
	return [...Map.groupBy(asked, ([, years]) => years.join()).values()].map((group) => ({
		regions: group.map(([region]) => region),
		years: group[0][1]
	}));
}
