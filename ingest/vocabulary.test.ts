import { expect, test } from 'vitest';
import { bundledVocabulary } from './testing.ts';
import { measureOfLevels } from '#db/writers/measures.ts';
import { headingOf } from './labels/dimensions.ts';
import { MEASURES, plain } from './vocabulary.ts';

const vocabulary = bundledVocabulary();

test('a label loses its capitals, its kind of dash and space, and its ISCED code', () => {
	expect(plain('  Totalt\u00a016–74  ÅR ')).toBe('totalt 16-74 år');
	expect(plain('post-secondary education, less than 3 years (ISCED97 4+5B)')).toBe(
		'post-secondary education, less than 3 years'
	);
	expect(plain('förgymnasial utbildning, 9 (10) år')).toBe('förgymnasial utbildning, 9 (10) år');
});

test('a region needs both its code and its name', () => {
	const [{ labels }] = vocabulary.region;
	const name = (label: string) => vocabulary.regions[labels.get(label) ?? -1]?.name;
	expect(['2180 Gävle', '2180  GÄVLE', '00 Riket', '25 Norrbotten county'].map(name)).toEqual([
		'Gävle',
		'Gävle',
		'Riket',
		'Norrbottens län'
	]);
	expect(['2180', 'Gävle', '2180 Ockelbo', '218 Gävle', '2180Gävle', ''].map(name)).toEqual(Array(6).fill(undefined));
});

test('every region keeps its code of its own without the zeros that a spreadsheet takes away', () => {
	const { labels } = vocabulary.region.find(({ style }) => style === 'code')!;
	const { regions } = vocabulary;
	expect(regions.map(({ code }) => regions[labels.get(String(Number(code)))!].code)).toEqual(
		regions.map(({ code }) => code)
	);
});

test('men are 1 and women 2, as SCB counts', () => {
	const [{ labels }] = vocabulary.sex;
	expect(['män', 'Men', 'kvinnor', 'Women', 'Totalt', 'andra'].map((label) => labels.get(label))).toEqual([
		1,
		1,
		2,
		2,
		0,
		undefined
	]);
});

test('headings in both languages name the four dimensions', () => {
	expect(
		['Region', 'ålder', 'age', 'utbildningsnivå', 'level of education', 'kön', 'sex', '2018'].map(headingOf)
	).toEqual(['region', 'age', 'age', 'level', 'level', 'sex', 'sex', undefined]);
});

test.each(Object.entries(MEASURES))('%s means the same levels as where values are computed', (measure, levels) =>
	expect(measureOfLevels(levels)).toBe(measure)
);
