import type { Sex } from '#db/schema.ts';
import { Labels } from './labels.ts';
import { type Spelling, spellings } from './spelling.ts';

const TEXTS: Record<string, Sex> = {
	män: 1,
	men: 1,
	kvinnor: 2,
	women: 2,
	totalt: 0,
	total: 0,
	'män och kvinnor': 0,
	'kvinnor och män': 0,
	'men and women': 0,
	'women and men': 0
};

const CODES: Record<string, Sex> = { '1': 1, '2': 2, '1+2': 0, tot: 0 };

/** Women, men, and both together, which only serves to check the two. */
export const sexSpellings: Spelling<Sex>[] = spellings(
	Labels.of(Object.entries(TEXTS)),
	Labels.of(Object.entries(CODES))
);
