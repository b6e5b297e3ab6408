import type { PeriodPair } from '../stats/evaluation/presets.ts';

const span = ({ from, to }: { from: number; to: number }): string => (from === to ? `${from}` : `${from}-${to}`);

/** The command that gives an answer's numbers from the zip's panel.csv, in lines that fit a phone. */
export const evaluateCommand = ({ before, after }: PeriodPair): string =>
	[
		'npm run evaluate -- --panel panel.csv',
		'--unit unit --group group --time time',
		'--value value --denominator denominator',
		`--pre ${span(before)} --post ${span(after)}`
	].join(' \\\n  ');
