import { Labels } from './labels.ts';
import type { Measure } from './levels.ts';
import { type Spelling, spellings } from './spelling.ts';

/**
 * The five levels of SCB's tables down to small areas, in SCB's order. "3 år eller mer" has the doctorates in it,
 * which the eight levels count by themselves: the same words are not the same level.
 */
export const BROAD_LEVELS = [
	{ code: '21', name: 'förgymnasial utbildning' },
	{ code: '3+4', name: 'gymnasial utbildning' },
	{ code: '5', name: 'eftergymnasial utbildning, mindre än 3 år' },
	{ code: '6', name: 'eftergymnasial utbildning, 3 år eller mer' },
	{ code: 'US', name: 'uppgift om utbildningsnivå saknas' }
] as const;

/** Indices into BROAD_LEVELS that a published measure counts together. */
export const BROAD_MEASURES: Record<Measure, readonly number[]> = {
	eftergymnasial_minst_3_ar: [3],
	eftergymnasial: [2, 3],
	forgymnasial: [0]
};

const texts = Labels.of(BROAD_LEVELS.map(({ name }, index) => [name, index] as const));
const codes = Labels.of(BROAD_LEVELS.map(({ code }, index) => [code.toLowerCase(), index] as const));

/** Beside a text that is not known the code is enough: SCB's English texts are not known. */
function byCode(label: string): number | undefined {
	const [code, ...after] = label.split(' - ');
	const [value, byText] = [codes.get(code), texts.get(after.join(' - '))];
	return after.length > 0 && (byText === undefined || byText === value) ? value : undefined;
}

/** The five levels: indices into BROAD_LEVELS. */
export const broadLevelSpellings: Spelling<number>[] = [
	...spellings(texts, codes).slice(0, 2),
	{ style: 'code - text', labels: new Labels(byCode) }
];
