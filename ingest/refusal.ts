import type { CheckName } from './checks/catalogue.ts';

/** Where in a file something stands. */
export interface Place {
	/** As the user knows it: the path given, or below `data/`. */
	file: string;
	/** Line of the file as an editor counts, from 1; absent in JSON. */
	row?: number;
	/** `3 "kön"`: the column's number and heading; in JSON the path to the value. */
	column?: string;
}

/** The place in words: `data/scb/x.csv, row 12, column 5 "2018"`. */
export function placeInWords({ file, row, column }: Place): string {
	return [file, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ');
}

const MAX_SHOWN = 80;

/** On one line, and cut where a person has seen enough. */
function short(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

/** A column in words, with its number (from 1) and heading: `5 "2018"`. */
export const columnInWords = (index: number, header: readonly string[]): string =>
	index < header.length ? `${index + 1} "${short(header[index])}"` : `${index + 1}`;

/** What was found, in quotes unless it has its own. */
export function shown(text: string): string {
	const part = short(text);
	return part.includes('"') ? part : `"${part}"`;
}

/** A file that may not be loaded, and the one sentence that says why and what to do. */
export class Refusal extends Error {
	readonly check: CheckName;
	readonly place: Place;

	/** `found`, `expected` and `advice` are clauses without a closing full stop. */
	constructor(check: CheckName, place: Place, found: string, expected: string, advice: string) {
		super(`${placeInWords(place)}: found ${found}; expected ${expected}. ${advice}.`);
		this.name = 'Refusal';
		this.check = check;
		this.place = place;
	}
}
