import { describe, expect, test } from 'vitest';
import { quantileT, twoSidedP } from './student.ts';

/** Computed with mpmath 1.4 at 40 digits: regularised incomplete beta function, and its root for the quantiles. */
describe("Student's t at 1e-12", () => {
	test.each([
		[6.16828393727, 27.443605811, 1.26849495228728e-6],
		[0.1, 1, 0.936548965138893],
		[2.5, 3.3, 0.0800528363083545],
		[10, 9.7, 2.01736252221802e-6],
		[20, 60, 3.17805770233972e-28],
		[1.96, 5000, 0.0500512522918195],
		[40, 36, 1.95296184082855e-31]
	])('p of t %s at df %s', (t, df, p) => expect(twoSidedP(t, df) / p).toBeCloseTo(1, 12));
	test.each([
		[0.975, 1, 12.7062047361747],
		[0.975, 2.2, 3.94872074971272],
		[0.975, 27.443605811, 2.05027974862782],
		[0.8, 27.443605811, 0.854915507527843],
		[0.8, 1.5, 1.15336437829547],
		[0.975, 36, 2.02809400098045],
		[0.95, 5000, 1.64515843759697]
	])('quantile %s at df %s', (probability, df, t) => expect(quantileT(probability, df) / t).toBeCloseTo(1, 12));
});
