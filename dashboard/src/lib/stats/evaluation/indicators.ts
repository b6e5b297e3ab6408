import type { Contrast } from './contrast.ts';
import { holm } from './holm.ts';
import type { PeriodPair } from './presets.ts';

/** One of several indicators looked at in the same comparison and periods. */
export interface IndicatorLook {
	code: string;
	/** The difference in change; null where the indicator cannot be asked so. */
	contrast: Contrast | null;
	/** Those asked for, as far as the indicator's years reach. */
	periods: PeriodPair | null;
	/** Declared beforehand: its p needs no correction. */
	main: boolean;
	/** Formula 11: for the others adjusted after Holm for their number; null without a p. */
	p: number | null;
}

/** The main indicator beside the others, whose p values are corrected for how many they are. */
export function looksOf(asked: Pick<IndicatorLook, 'code' | 'contrast' | 'periods'>[], main: string): IndicatorLook[] {
	const known = ({ contrast }: { contrast: Contrast | null }) => contrast !== null && !Number.isNaN(contrast.p);
	const others = asked.filter((one) => one.code !== main && known(one));
	const adjusted = holm(others.map(({ contrast }) => contrast!.p));
	return asked.map((one) => ({
		...one,
		main: one.code === main,
		p: !known(one) ? null : one.code === main ? one.contrast!.p : adjusted[others.indexOf(one)]!
	}));
}
