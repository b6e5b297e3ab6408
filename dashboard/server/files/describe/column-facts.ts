const SDMX = 'http://purl.org/linked-data/sdmx/2009';

/** What holds of every cell of a column, besides its type. */
export interface ColumnFacts {
	/** What the column is in the vocabularies of the Web (SDMX-RDF, Dublin Core), where one has it. */
	property?: string;
	/** The least and the greatest number that can stand there. */
	minimum?: number;
	maximum?: number;
}

const PERSONS: ColumnFacts = { minimum: 0 };
const SOURCE: ColumnFacts = { property: 'http://purl.org/dc/terms/source' };

/** By the column's name; the others have nothing to tell. */
const COLUMN_FACTS: Record<string, ColumnFacts> = {
	region_code: { property: `${SDMX}/dimension#refArea` },
	year: { property: `${SDMX}/dimension#refPeriod` },
	sex: { property: `${SDMX}/dimension#sex` },
	age_from: { minimum: 0 },
	age_to: { minimum: 0 },
	level_code: { property: `${SDMX}/dimension#educationLev` },
	numerator: PERSONS,
	denominator: PERSONS,
	persons: { ...PERSONS, property: `${SDMX}/measure#obsValue` },
	// a share is at least 0, a difference between two shares at least −100 percentage points
	value: { minimum: -100, maximum: 100, property: `${SDMX}/measure#obsValue` },
	unit: { property: `${SDMX}/attribute#unitMeasure` },
	status: { property: `${SDMX}/attribute#obsStatus` },
	source_tables: SOURCE,
	source_table: SOURCE
};

/** What is known of a column. */
export const factsOf = (name: string): ColumnFacts => COLUMN_FACTS[name] ?? {};
