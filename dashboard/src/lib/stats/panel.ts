import type { Basis, MissingStatus, Sex } from '#db/schema.ts';

/** One region's row of a panel; every list is as long as the panel's `years`. */
export interface PanelRow {
	/** Per cent for a share, percentage points for a difference; null: the source has none. */
	values: (number | null)[];
	/** Persons; all null for a difference. */
	numerators: (number | null)[];
	/** Persons; all null for a difference. */
	denominators: (number | null)[];
	/** SCB's reason where a value is missing and SCB gives one. */
	statuses?: (MissingStatus | null)[];
}

/** One indicator for one sex and basis: the regions' values year by year. */
export interface Panel {
	indicator: string;
	sex: Sex;
	basis: Basis;
	/** Ascending, without holes. */
	years: number[];
	/** Upper age limit in each year; where it changes the series breaks, and no change is computed across. */
	ageTo: number[];
	/** By region code. */
	rows: Record<string, PanelRow>;
}

/** What a page knows about a municipality besides its values. */
export interface Municipality {
	code: string;
	name: string;
	countyCode: string;
	/** SKR's municipality group, e.g. `C8`. */
	groupCode: string;
	groupName: string;
	/** Took part in the förstudie of 2021. */
	participates: boolean;
}

/** The code of the whole country. */
export const COUNTRY = '00';
