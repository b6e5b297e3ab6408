import type { EducationLevelTable, LevelCode, RegionTable } from '#db/schema.ts';

/** SCB's eight education levels, in SCB's order and words. */
export const LEVELS: readonly EducationLevelTable[] = [
	{
		id: 1,
		code: '1',
		name_sv: 'förgymnasial utbildning kortare än 9 år',
		name_en: 'primary and secondary education less than 9 years'
	},
	{
		id: 2,
		code: '2',
		name_sv: 'förgymnasial utbildning, 9 (10) år',
		name_en: 'primary and secondary education 9-10 years'
	},
	{
		id: 3,
		code: '3',
		name_sv: 'gymnasial utbildning, högst 2 år',
		name_en: 'upper secondary education, 2 years or less'
	},
	{ id: 4, code: '4', name_sv: 'gymnasial utbildning, 3 år', name_en: 'upper secondary education 3 years' },
	{
		id: 5,
		code: '5',
		name_sv: 'eftergymnasial utbildning, mindre än 3 år',
		name_en: 'post-secondary education, less than 3 years'
	},
	{
		id: 6,
		code: '6',
		name_sv: 'eftergymnasial utbildning, 3 år eller mer',
		name_en: 'post-secondary education 3 years or more'
	},
	{ id: 7, code: '7', name_sv: 'forskarutbildning', name_en: 'post-graduate education' },
	{
		id: 8,
		code: 'US',
		name_sv: 'uppgift om utbildningsnivå saknas',
		name_en: 'no information about level of educational attainment'
	}
];

/** Measures that SCB publishes without the levels behind them, and these levels; db/writers/measures.ts reads them alike. */
export const MEASURES = {
	eftergymnasial_minst_3_ar: ['6', '7'],
	eftergymnasial: ['5', '6', '7'],
	forgymnasial: ['1', '2']
} as const satisfies Record<string, readonly LevelCode[]>;
export type Measure = keyof typeof MEASURES;

/** A label without what differs between SCB's years and programs: capitals, kinds of dash and space, the ISCED code. */
export function plain(label: string): string {
	const text = label.normalize('NFC').replace(/[\u2010-\u2015\u2212]/g, '-');
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase()
		.replace(/ \(isced97 [^)]*\)$/, '');
}

/** The four dimensions of SCB's table, by their headings in both languages. */
export const DIMENSIONS = {
	region: ['region'],
	age: ['ålder', 'age'],
	level: ['utbildningsnivå', 'level of education'],
	sex: ['kön', 'sex']
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** The dimension that a heading names. */
export function dimensionOf(heading: string): Dimension | undefined {
	const name = plain(heading);
	return (Object.keys(DIMENSIONS) as Dimension[]).find((key) => (DIMENSIONS[key] as readonly string[]).includes(name));
}

/** A lookup from labels to values that remembers the spellings it has met. */
export class Labels<Value> {
	#values: Map<string, Value>;
	#met = new Map<string, Value | undefined>();

	/** `entries`: plain labels and their values. */
	constructor(entries: Iterable<readonly [string, Value]>) {
		this.#values = new Map(entries);
	}

	/** The value of a label in any spelling; undefined where it is unknown. */
	get(label: string): Value | undefined {
		if (this.#met.has(label)) return this.#met.get(label);
		const value = this.#values.get(plain(label));
		this.#met.set(label, value);
		return value;
	}
}

export interface Ages {
	/** Youngest age, in years. */
	from: number;
	/** Oldest age, in years. */
	to: number;
}

const ALL_AGES: Ages = { from: 16, to: 74 };

/** What labels mean: places in the lists of regions and levels, sexes by SCB's codes, ages. */
export interface Vocabulary {
	regions: readonly RegionTable[];
	/** Index into `regions`, by `2180 Gävle`. */
	region: Labels<number>;
	/** Index into `regions`, by the code alone. */
	regionCode: Map<string, number>;
	/** Index into LEVELS. */
	level: Labels<number>;
	sex: Labels<1 | 2>;
	age: Labels<Ages>;
}

/** The vocabulary for a list of regions; `englishNames` adds SCB's English names of counties and country by code. */
export function createVocabulary(
	regions: readonly RegionTable[],
	englishNames: ReadonlyMap<string, string> = new Map()
): Vocabulary {
	return {
		regions,
		region: new Labels(
			regions.flatMap(({ code, name }, index) =>
				[name, englishNames.get(code) ?? name].map((word) => [plain(`${code} ${word}`), index] as const)
			)
		),
		regionCode: new Map(regions.map(({ code }, index) => [code, index])),
		level: new Labels(
			LEVELS.flatMap(({ name_sv, name_en }, index) => [name_sv, name_en].map((name) => [plain(name), index] as const))
		),
		sex: new Labels([
			['män', 1],
			['men', 1],
			['kvinnor', 2],
			['women', 2]
		]),
		age: new Labels([
			['totalt 16-74 år', ALL_AGES],
			['total 16-74 years', ALL_AGES]
		])
	};
}
