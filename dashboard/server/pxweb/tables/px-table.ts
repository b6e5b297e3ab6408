import type { EducationDb } from '#db/open.server.ts';
import type { MissingStatus } from '#db/schema.ts';
import type { Dimension } from '#lib/server/cube/cube.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** A variable of a table with all its values. */
export interface Variable extends Dimension {
	/**
	 * What stands where the variable is left out: one of its values, or the sum of all (`sum`). Undefined: it is
	 * mandatory.
	 */
	elimination?: { value: string } | 'sum';
}

/** What is asked of a variable. */
export interface Chosen {
	variable: Variable;
	/** In the variable's order, at least one. */
	codes: string[];
	/** Whether the variable is in the answer; one that is left out has the codes that stand for it. */
	isKept: boolean;
}

/** One figure. */
export interface Figure {
	/** A value of each variable, in their order. */
	codes: string[];
	/** Null when `status` says why it is missing. */
	value: number | null;
	status: MissingStatus | null;
}

/** A footnote. */
export interface Note {
	text: string;
	/** Whoever shows the figures must show it, too. */
	mandatory: boolean;
}

export const told = (text: string): Note => ({ text, mandatory: false });
export const mustBeTold = (text: string): Note => ({ text, mandatory: true });

/** A table in one language. */
export interface PxTable {
	id: string;
	locale: Locale;
	/** The title with the period. */
	label: string;
	/** What it is about, in a sentence or a few. */
	description: string;
	/** What is counted, in a few words. */
	contents: string;
	/** All variables: the second last is that of contents, the last that of time. */
	variables: Variable[];
	/** Whose figures these are, in words. */
	sourceOf(choice: Chosen[]): string;
	/** Footnotes; those of breaks and disturbances must be shown. */
	notesOf(choice: Chosen[]): Note[];
	/** The figures that there are of what is asked for, in pages, read while they are asked for. */
	figures(db: EducationDb, choice: Chosen[]): AsyncIterable<Figure[]>;
}

/** Every value of every variable. */
export const wholeOf = ({ variables }: Pick<PxTable, 'variables'>): Chosen[] =>
	variables.map((variable) => ({ variable, codes: variable.categories.map(({ code }) => code), isKept: true }));

/** The codes that are chosen of a variable, whether it is kept or left out. */
export const codesOf = (choice: Chosen[], code: string): string[] =>
	choice.find(({ variable }) => variable.code === code)!.codes;
