import { Labels } from './labels.ts';
import { type Spelling, spellings } from './spelling.ts';

export interface Ages {
	/** Youngest age, in years. */
	from: number;
	/** Oldest age, in years. */
	to: number;
}

/** SCB's education tables begin at this age. */
const YOUNGEST = 16;

/** Where `95+` ends: nobody is older. */
export const OPEN_END = 120;

const spans = new Map<string, Ages>();

/** One object for each span, so that spans can be compared by identity. */
export function span(from: number, to: number): Ages {
	const key = `${from}-${to}`;
	const known = spans.get(key) ?? { from, to };
	spans.set(key, known);
	return known;
}

/** Ages in words: `16–74`, `16`, `95+`. */
export function agesInWords({ from, to }: Ages): string {
	if (to === OPEN_END) return `${from}+`;
	return from === to ? String(from) : `${from}–${to}`;
}

/** `16 år`, `95+ years`, `95 år och äldre`, `25-34 år`, `totalt 16-74 år`; `?` where ISO-8859-1 had no sign for the dash. */
const TEXT =
	/^(?:(?:totalt|total) )?(?:(?<from>\d{1,3})[-?](?<to>\d{1,3})|(?<open>\d{1,3})\+|(?<one>\d{1,3})) (?:år|years?)(?<older> (?:och äldre|and older|or older))?$/;

/** `16`, `95+`, `25-34`, `tot16-74`. */
const CODE = /^(?:tot)?(?:(?<from>\d{1,3})-(?<to>\d{1,3})|(?<open>\d{1,3})\+|(?<one>\d{1,3}))$/;

function read(pattern: RegExp, label: string): Ages | undefined {
	const { from, to, open, one, older } = pattern.exec(label)?.groups ?? {};
	if (from) return whole(Number(from), Number(to));
	if (open) return whole(Number(open), OPEN_END);
	return one ? whole(Number(one), older ? OPEN_END : Number(one)) : undefined;
}

const whole = (from: number, to: number): Ages | undefined =>
	from >= YOUNGEST && from <= to && to <= OPEN_END ? span(from, to) : undefined;

/** Single years of age, spans and totals. */
export const ageSpellings: Spelling<Ages>[] = spellings(
	new Labels((label) => read(TEXT, label)),
	new Labels((label) => read(CODE, label))
);
