import { shown } from '../refusal.ts';

/** SCB's API answered something that may not be used, or not at all: one sentence that says what, where and what to do. */
export class RefreshRefused extends Error {
	override name = 'RefreshRefused';

	/** `place`: the address asked, or a part of an answer; the others are clauses without a closing full stop. */
	constructor(place: string, found: string, expected: string, advice: string) {
		super(`${place}: found ${found}; expected ${expected}. ${advice}.`);
	}
}

/** A list of codes or years in words, cut where a person has seen enough. */
export function someOf(items: readonly (string | number)[]): string {
	const texts = items.slice(0, 5).map((item) => shown(String(item)));
	return items.length > 5 ? `${texts.join(', ')} and ${items.length - 5} more` : texts.join(', ');
}
