import type { EducationLevelTable, LevelCode } from '#db/schema.ts';
import { Labels, plain } from './labels.ts';
import { type Spelling, spellings } from './spelling.ts';

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

/** In place of an index into LEVELS: a row of all levels together, which only serves to check the others. */
export const ALL_LEVELS = LEVELS.length;

const TOTALS = ['totalt', 'total', 'samtliga utbildningsnivåer', 'samtliga nivåer', 'all levels'] as const;
const TOTAL_CODES = ['tot', 'totalt', 'total'] as const;

/** A comma more or less makes no other level: SCB's own texts differ in it. */
const withoutCommas = (label: string): string => label.replaceAll(',', '');

const texts = new Map([
	...LEVELS.flatMap(({ name_sv, name_en }, index) =>
		[name_sv, name_en].map((name) => [withoutCommas(plain(name)), index] as const)
	),
	...TOTALS.map((name) => [name, ALL_LEVELS] as const)
]);

/** The eight levels: indices into LEVELS, or ALL_LEVELS. */
export const levelSpellings: Spelling<number>[] = spellings(
	new Labels((label) => texts.get(withoutCommas(label))),
	Labels.of([
		...LEVELS.map(({ code }, index) => [plain(code), index] as const),
		...TOTAL_CODES.map((code) => [code, ALL_LEVELS] as const)
	])
);
