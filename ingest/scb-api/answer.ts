import { shown } from '../refusal.ts';
import type { Reply } from './call.ts';

/** What an answer is good for: used, asked for again, or the end. */
export type Judgement =
	| { kind: 'good'; json: unknown }
	/** `found`: a clause for the sentence that gives up. */
	| { kind: 'again'; found: string }
	| { kind: 'final'; found: string; expected: string; advice: string };

/** Statuses that pass by themselves. */
const PASSING: readonly number[] = [408, 429, 500, 502, 503, 504];

/** Judges a complete answer by its status and by what its body really is. */
export function judge({ status, headers, body }: Reply): Judgement {
	if (PASSING.includes(status)) return { kind: 'again', found: inWords(status, body) };
	if (status === 200) return judgeBody(body);
	if (status >= 300 && status < 400)
		return final(`a redirect to ${headers.get('location')}`, 'Give the new address of the API with --base');
	if (tooManyCells(status, body))
		return final(inWords(status, body), 'The limit of cells was changed: run it again, it reads the limit anew');
	if (status === 404)
		return final(inWords(status, body), 'SCB may have moved or replaced the table: look for it in Statistikdatabasen');
	return final(inWords(status, body), 'Open the address in a browser and see what SCB says');
}

function judgeBody(body: Uint8Array): Judgement {
	const text = textOf(body);
	if (text === null) return final('bytes that are no text', 'Open the address in a browser and see what it is');
	if (text.trimStart().startsWith('<'))
		return final(
			`a web page, ${shown(text.trimStart())}`,
			'Open the address in a browser: SCB may be closed for service, or a proxy of your network answers instead'
		);
	try {
		return { kind: 'good', json: JSON.parse(text) };
	} catch {
		return text.trimStart().startsWith('{')
			? { kind: 'again', found: 'JSON that breaks off' }
			: final(shown(text) === '""' ? 'nothing' : shown(text), 'Open the address in a browser and see what it is');
	}
}

const final = (found: string, advice: string): Judgement => ({ kind: 'final', found, expected: 'JSON', advice });

function textOf(body: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(body);
	} catch {
		return null;
	}
}

/** The documentation says 403, version 2.3 of the API says 400. */
const tooManyCells = (status: number, body: Uint8Array): boolean =>
	status === 403 || (status === 400 && /^Too many cells/.test(problemOf(body) ?? ''));

/** A status with what SCB says about it: `400 "Non-existent value"`. */
function inWords(status: number, body: Uint8Array): string {
	const problem = problemOf(body);
	return problem ? `status ${status}, ${shown(problem)}` : `status ${status}`;
}

/** The title, or the details where there are some, of an error in SCB's form (application/problem+json). */
function problemOf(body: Uint8Array): string | undefined {
	try {
		const { title, detail } = JSON.parse(textOf(body) ?? '') as { title?: unknown; detail?: unknown };
		return [title, detail].filter((part) => typeof part === 'string').join(': ') || undefined;
	} catch {
		return undefined;
	}
}
