import { pageSwedish } from './page-swedish.ts';
import { plainSwedish } from './plain-swedish.ts';
import { swedish } from './swedish.ts';
import type { EvaluationTexts } from './texts.ts';

export const textsSwedish: EvaluationTexts = { page: pageSwedish, words: swedish, plain: plainSwedish };
