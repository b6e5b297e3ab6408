/** What `data/` tells about itself, as far as a refresh reads and changes it. Other properties are kept as they are. */
export interface DataPackage {
	version: string;
	resources: Resource[];
}

export interface Resource {
	name: string;
	/** Below `data/`. */
	path: string;
	bytes: number;
	/** `sha256:` and the digits. */
	hash: string;
	/** SCB's table ids. */
	sourceTables?: string[];
	/** For an answer of the API: when SCB had last updated the table, as SCB writes it. */
	updated?: string;
}

export interface SourceTable {
	code: string;
	/** The month in which SCB published the figures, or null. */
	published: string | null;
}

/**
 * Whether SCB has updated a table after what `data/` knows of: the latest moment that an answer in it carried, or, where
 * none did, the month in which the figures were published.
 */
export function isNewer(
	updated: string,
	id: string,
	{ resources }: DataPackage,
	tables: readonly SourceTable[]
): boolean {
	const moments = resources.flatMap((resource) =>
		resource.sourceTables?.includes(id) && resource.updated ? [Date.parse(resource.updated)] : []
	);
	if (moments.length > 0) return Date.parse(updated) > Math.max(...moments);
	const published = tables.find(({ code }) => code === id)?.published;
	return published ? monthOf(updated) > published : false;
}

/** `2026-04` of a moment. */
export const monthOf = (moment: string): string => new Date(moment).toISOString().slice(0, 7);
