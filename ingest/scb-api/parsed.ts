import * as v from 'valibot';
import { shown } from '../refusal.ts';
import type { Answer } from './client.ts';
import { RefreshRefused } from './refused.ts';

/** The JSON of an answer, checked; the messages of the schema are the "expected" of the sentence that refuses. */
export function parsed<Schema extends v.GenericSchema>({ url, json }: Answer, schema: Schema): v.InferOutput<Schema> {
	const { success, issues, output } = v.safeParse(schema, json, { abortEarly: true });
	if (success) return output;
	const path = issues[0].path?.map(({ key }) => String(key)).join('.');
	const found = shown(JSON.stringify(issues[0].input) ?? 'nothing');
	throw new RefreshRefused(
		path ? `${url}, ${path}` : url,
		found,
		issues[0].message,
		'The API has changed, or something else answers in its place: see docs/refresh.md'
	);
}
