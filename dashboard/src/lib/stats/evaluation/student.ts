import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/** Two-sided probability of a |t| at least this large, Student's t with `df` degrees of freedom (not only whole ones). */
export const twoSidedP = (t: number, df: number): number => 2 * cdf(-Math.abs(t), df);

/** Quantile of Student's t: `quantileT(0.975, df)` is the factor of a 95 per cent interval. */
export const quantileT = (probability: number, df: number): number => quantile(probability, df);
