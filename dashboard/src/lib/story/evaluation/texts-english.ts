import { english } from './english.ts';
import { pageEnglish } from './page-english.ts';
import { plainEnglish } from './plain-english.ts';
import type { EvaluationTexts } from './texts.ts';

export const textsEnglish: EvaluationTexts = { page: pageEnglish, words: english(), plain: plainEnglish };
