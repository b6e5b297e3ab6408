declare module 'jsonstat-toolkit' {
	export interface JsonStatCategory {
		label?: string;
		note: unknown;
		unit?: { base?: string; decimals?: number } | null;
	}

	export interface JsonStatDimension {
		/** Codes in the order of the figures. */
		id: string[];
		label: string | null;
		note: unknown;
		Category(code: string): JsonStatCategory | null;
	}

	export interface JsonStatDataset {
		class: string | null;
		id: string[];
		size: number[];
		label: string | null;
		note: unknown;
		updated: string | null;
		extension: Record<string, unknown> | null;
		/** As many as there are cells; null where there is none. Whether the others are numbers is not looked at. */
		value: unknown[];
		/** As many as there are cells, or null. */
		status: (string | null)[] | null;
		Dimension(code: string): JsonStatDimension | null;
		Dataset(index: number): JsonStatDataset | null;
	}

	export default function JSONstat(response: object): JsonStatDataset;
}
