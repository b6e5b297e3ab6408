import * as v from 'valibot';
import { shown } from '../refusal.ts';
import type { Answer } from './client.ts';
import { RefreshRefused } from './refused.ts';

const ADVICE = 'The API has changed, or something else answers in its place: see docs/refresh.md';

/** The JSON of an answer, checked; the messages of the schema are the "expected" of the sentence that refuses. */
export function parsed<Schema extends v.GenericSchema>({ url, json }: Answer, schema: Schema): v.InferOutput<Schema> {
	const { success, issues, output } = v.safeParse(schema, json, { abortEarly: true });
	if (success) return output;
	const { path = [], input, message } = issues[0];
	const keys = path.map(({ key }) => String(key));
	const place = [url, keys.join('.')].filter(Boolean).join(', ');
	// Valibot's own words for a key that is not there speak of keys.
	if (input === undefined) throw new RefreshRefused(place, 'nothing', `a value for "${keys.at(-1)}"`, ADVICE);
	throw new RefreshRefused(place, shown(JSON.stringify(input)), message, ADVICE);
}
