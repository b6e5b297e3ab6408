import * as v from 'valibot';
import { type Place, Refusal, shown } from '../../refusal.ts';
import type { Source } from '../../text/source.ts';
import { wholeTextOf } from '../../text/text.ts';

const ADVICE = 'Download the table again';

/** The place of a value in JSON, by the path to it: `data.3.values.0`. */
export const placeIn = (source: Source, path: string): Place => ({ file: source.name, column: path });

/** Refuses a value of a JSON file. */
export const refuseValue = (source: Source, path: string, found: string, expected: string): never => {
	throw new Refusal('file-form', placeIn(source, path), found, expected, ADVICE);
};

/** A JSON file; refuses what is not JSON, with the row and column where it ceases to be. */
export function parseJson(source: Source): unknown {
	const text = wholeTextOf(source);
	try {
		return JSON.parse(text);
	} catch (error) {
		const found = shown((error as Error).message.replaceAll('"', "'"));
		throw new Refusal('file-form', { file: source.name, ...placeOf(error as Error, text) }, found, 'JSON', ADVICE);
	}
}

/** V8 says `at position 17` somewhere in its sentence, or that the input has ended. */
function placeOf({ message }: Error, text: string): { row: number; column: string } {
	const position = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
	const before = text.slice(0, position).split('\n');
	return { row: before.length, column: String(before.at(-1)!.length + 1) };
}

/** A part of a JSON file checked against a schema; the messages of the schema are the "expected" of the refusal. */
export function expectShape<Schema extends v.GenericSchema>(
	source: Source,
	value: unknown,
	schema: Schema
): v.InferOutput<Schema> {
	const { success, issues, output } = v.safeParse(schema, value, { abortEarly: true });
	if (success) return output;
	const path = issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
	return refuseValue(source, path, shown(JSON.stringify(issues[0].input) ?? 'nothing'), issues[0].message);
}

/** A time as an ISO time; null where it is none. */
export function isoTime(text: string | null | undefined): string | null {
	const time = Date.parse(text ?? '');
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}
