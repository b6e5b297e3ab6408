import type { IndicatorDefinition } from '#db/schema.ts';

/** What the numbers of an indicator are. */
export type Unit = 'per cent' | 'percentage points';

export const unitOf = ({ kind }: IndicatorDefinition): Unit => (kind === 'share' ? 'per cent' : 'percentage points');

/**
 * Six decimals of a per cent tell one person among a hundred million apart and stay readable; numerator and
 * denominator stand beside every share for whoever wants it exact.
 */
export const roundValue = (value: number | null): number | null => value && Number(value.toFixed(6));
