import { plain } from './labels.ts';

/** The dimensions of SCB's tables by their headings in Swedish and English. */
export const DIMENSIONS = {
	region: ['region', 'region'],
	age: ['ålder', 'age'],
	level: ['utbildningsnivå', 'level of education'],
	sex: ['kön', 'sex'],
	year: ['år', 'year']
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** Every dimension that makes a cell of a table of counts. */
export const ALL_DIMENSIONS = Object.keys(DIMENSIONS) as Dimension[];

/** A dimension, or the one that names what is counted. */
export type Heading = Dimension | 'contents';

const NAMES: Record<Heading, readonly string[]> = {
	...DIMENSIONS,
	age: [...DIMENSIONS.age, 'alder'],
	level: [...DIMENSIONS.level, 'utbildningsniva'],
	sex: [...DIMENSIONS.sex, 'kon'],
	year: [...DIMENSIONS.year, 'tid'],
	contents: ['tabellinnehåll', 'contents', 'observations', 'contentscode']
};

const headings = new Map(
	(Object.keys(NAMES) as Heading[]).flatMap((heading) => NAMES[heading].map((name) => [name, heading] as const))
);

/** What a heading names, as text (`ålder`), code (`Alder`) or both (`Alder - ålder`). */
export function headingOf(text: string): Heading | undefined {
	const name = plain(text);
	const known = headings.get(name);
	if (known) return known;
	const [code, label, ...rest] = name.split(' - ');
	const both = headings.get(code);
	return rest.length === 0 && both === headings.get(label ?? '') ? both : undefined;
}

/** A dimension in words: `"kön" or "sex"`. */
export const dimensionInWords = (dimension: Dimension): string =>
	[...new Set(DIMENSIONS[dimension])].map((name) => `"${name}"`).join(' or ');

/** The language of headings: English where one of them is written as only English writes it. */
export const languageOf = (texts: readonly string[]): 'sv' | 'en' =>
	texts.some((text) => /(^|- )(age|level of education|sex|year)$/.test(plain(text))) ? 'en' : 'sv';
