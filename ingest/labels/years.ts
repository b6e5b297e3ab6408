import { readYear } from '../numbers.ts';
import { Labels } from './labels.ts';
import { type Spelling, spellings } from './spelling.ts';

const years = new Labels((label) => readYear(label) ?? undefined);

/** Years; their text and their code are the same. */
export const yearSpellings: Spelling<number>[] = spellings(years, years);
