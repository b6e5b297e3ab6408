import { Labels } from './labels.ts';

/** How a file writes the values of a dimension. A column keeps to one of them: a code among names is a slip. */
export type Style = 'text' | 'code' | 'code - text' | 'name';

/** A style and what its labels mean. */
export interface Spelling<Value> {
	style: Style;
	labels: Labels<Value>;
}

/**
 * The three styles that SCB offers for a dimension: texts (the usual one, first), codes, and `code - text`, whose
 * halves must agree.
 */
export function spellings<Value>(text: Labels<Value>, code: Labels<Value>): Spelling<Value>[] {
	return [
		{ style: 'text', labels: text },
		{ style: 'code', labels: code },
		{ style: 'code - text', labels: new Labels((label) => bothOf(label, text, code)) }
	];
}

/** `6 - eftergymnasial utbildning, 3 år eller mer`; in the text a code may stand once more (`2180 - 2180 Gävle`). */
function bothOf<Value>(label: string, text: Labels<Value>, code: Labels<Value>): Value | undefined {
	const [before, ...after] = label.split(' - ');
	const value = code.get(before);
	return value !== undefined && text.get(after.join(' - ')) === value ? value : undefined;
}

/** The style in which this label makes sense; where it makes none, that of codes for digits and the usual one for others. */
export function spellingOf<Value>(known: readonly Spelling<Value>[], label: string): Spelling<Value> {
	const fitting = known.find(({ labels }) => labels.get(label) !== undefined);
	const likely = /^\d+$/.test(label) ? known.find(({ style }) => style === 'code') : known[0];
	return fitting ?? likely ?? known[0];
}
