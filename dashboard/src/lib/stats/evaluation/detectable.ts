import { UPPER, type Contrast } from './contrast.ts';
import { quantileT } from './student.ts';

/** The share of studies that find a true difference of the smallest detectable size. */
const POWER = 0.8;

/**
 * Formula 8: the smallest true difference that a comparison as uncertain as this one would find four times in five,
 * (t(0.975, df) + t(0.80, df))·SE, in the contrast's unit.
 */
export const smallestDetectable = ({ se, df }: Contrast): number => (quantileT(UPPER, df) + quantileT(POWER, df)) * se;
