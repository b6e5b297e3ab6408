import * as v from 'valibot';
import { allowedValues, type Parameters } from '#lib/server/query/read-query.ts';

/** What each parameter may be, by its name. */
export const allowed = v.record(v.string(), v.union([v.string(), v.array(v.string())]));

/** The same of given parameters. */
export function allowedOf(parameters: Parameters): v.InferOutput<typeof allowed> {
	const values = Object.entries(parameters).map(([name, schema]) => [name, allowedValues(schema)] as const);
	return Object.fromEntries(values.map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]));
}
