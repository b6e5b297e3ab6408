import type { NumberFormat } from '../../i18n/format.ts';
import type { Scale } from '../../stats/evaluation/scale.ts';
import { shareFigures, type Figures } from './figures.ts';
import type { Language, PlainWords } from './plain.ts';
import type { EvaluationWords } from './words.ts';

/** A difference in log-odds is smaller than one in points, and has no unit. */
const logOddsFigures = (format: NumberFormat): Pick<Figures, 'signed' | 'size'> => ({
	signed: (value) => format.signed(value, 3),
	size: (value) => format.decimal(Math.abs(value), 3)
});

/** A difference in points has levels in points too. */
const differenceFigures = (format: NumberFormat, figures: Figures): Figures => ({
	...figures,
	level: (value) => format.signed(value)
});

/** Puts together how one language writes a question's answer on one scale. */
export function languageOf(
	{ words, plain }: { words: EvaluationWords; plain: PlainWords },
	format: NumberFormat,
	name: (unit: string) => string,
	{ scale, kind }: { scale: Scale; kind: 'share' | 'difference' }
): Language {
	const shares = shareFigures(format, name);
	const figures = kind === 'share' ? shares : differenceFigures(format, shares);
	const relative = logOddsFigures(format);
	const inLogOdds = { words: { ...words, points: (figure: string) => figure }, figures: { ...figures, ...relative } };
	return { plain, words, figures, relative, shown: scale === 'log-odds' ? inLogOdds : { words, figures } };
}
