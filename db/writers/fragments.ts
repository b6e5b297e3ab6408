import { type Expression, sql } from 'kysely';
import type { MissingStatus } from '../schema.ts';

/** Per cent, from columns `numerator` and `denominator`; null where there is nobody to be a share of. */
export const perCent = sql<number | null>`100.0 * numerator / nullif(denominator, 0)`;

/** `.` (not applicable) where the column `denominator` is 0. */
export const nobody = sql<MissingStatus | null>`case denominator when 0 then '.' end`;

/** A sum that left out a cell with a `status` would be wrong: it is missing itself. */
export const unlessMissing = (sum: Expression<number>) =>
	sql<number | null>`case when count(status) = 0 then ${sum} end`;
