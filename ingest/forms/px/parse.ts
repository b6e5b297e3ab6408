import { Refusal } from '../../refusal.ts';
import { Lines } from './lines.ts';

/** A keyword of a PC-Axis file with its values. */
export interface Entry {
	/** `VALUES`, `NOTEX`, `LAST-UPDATED` … */
	keyword: string;
	/** The language it is for; null: the language of the file. */
	language: string | null;
	/** What stands in its parentheses. */
	subkeys: string[];
	/** Texts without their quotation marks, numbers and words as they stand. */
	values: string[];
	/** Line, from 1. */
	line: number;
}

export interface PxText {
	entries: Entry[];
	/** Where the figures begin, behind `DATA=`. */
	dataAt: number;
}

const KEYWORD = /\s*([A-Z][A-Z0-9-]*)/y;
const LANGUAGE = /\s*\[\s*"?([A-Za-z-]+)"?\s*\]/y;
const SUBKEYS = /\s*\(((?:"[^"]*"|[^")])*)\)/y;
const EQUALS = /\s*=/y;
/** Texts in pieces on several lines are one text. */
const VALUE = /\s*((?:"[^"]*"\s*)+|[^",;]+)/y;
const NEXT = /\s*([,;])/y;
const OPENING = /\s*"/y;
/** The end of a footnote, behind which a keyword follows: quotation marks within it are written as they are. */
const CLOSING = /"\s*;(?=\s*(?:$|[A-Z][A-Z0-9-]*\s*[[(=]))/g;
const BETWEEN_PIECES = /"\s*\n\s*"/g;
/** Anything up to the end: what a keyword that is not used may hold. */
const REST = /((?:"[^"]*"|[^";])*);/y;

/** Keywords whose values are lists of texts and are used. */
const USED =
	/^(CODEPAGE|LANGUAGE|STUB|HEADING|VALUES|CODES|VARIABLECODE|UNITS|CONTENTS|MATRIX|TABLEID|KEYS|LAST-UPDATED|CREATION-DATE)$/;

const FOOTNOTE = /NOTEX?$/;

/** Takes the keywords of a PC-Axis file apart, as far as `DATA`; refuses what does not follow the form. */
export function parsePx(file: string, text: string): PxText {
	const lines = new Lines(text);
	const entries: Entry[] = [];
	let at = 0;
	for (;;) {
		const keyword = take(KEYWORD)?.[1] ?? refuse('no keyword', 'a keyword such as VALUES');
		const line = lines.at(at - 1);
		const language = take(LANGUAGE)?.[1] ?? null;
		const subkeys = textsIn(take(SUBKEYS)?.[1] ?? '');
		if (!take(EQUALS)) refuse(`${keyword} without "="`, '"=" behind the keyword');
		if (keyword === 'DATA') return { entries, dataAt: at };
		entries.push({ keyword, language, subkeys, values: values(keyword), line });
	}

	function take(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found) at = pattern.lastIndex;
		return found;
	}

	function footnote(keyword: string): string {
		if (!take(OPENING)) refuse(`${keyword} without a value`, 'a value');
		const begin = at;
		if (!take(CLOSING)) refuse(`${keyword} without an end`, '";" behind the last value');
		return text
			.slice(begin, at)
			.replace(/"\s*;$/, '')
			.replace(BETWEEN_PIECES, '');
	}

	function values(keyword: string): string[] {
		if (FOOTNOTE.test(keyword)) return [footnote(keyword)];
		if (!USED.test(keyword))
			return [take(REST)?.[1] ?? refuse(`${keyword} without an end`, '";" behind the last value')];
		const found: string[] = [];
		for (;;) {
			const value = take(VALUE)?.[1] ?? refuse(`${keyword} without a value`, 'a value');
			found.push(value.startsWith('"') ? joined(value) : value.trim());
			const next = take(NEXT)?.[1] ?? refuse(`${keyword} without an end`, '";" behind the last value');
			if (next === ';') return found;
		}
	}

	function refuse(found: string, expected: string): never {
		const ended = text.slice(at).trim() === '';
		const place = { file, row: lines.at(Math.min(at, text.length)), column: '1' };
		const what = ended ? 'the end of the file before DATA' : found;
		throw new Refusal('file-form', place, what, expected, 'Download the table again');
	}
}

const textsIn = (list: string): string[] => [...list.matchAll(/"([^"]*)"/g)].map(([, text]) => text);

const joined = (pieces: string): string => textsIn(pieces).join('');
