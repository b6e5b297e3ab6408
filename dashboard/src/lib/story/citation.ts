import type { Locale } from '../i18n/locale.ts';

/** What is cited. */
export interface Cited {
	/** Of the figures: `Högutbildade`. */
	title: string;
	/** Tells them from others in a list of references: the name of their file, or of their zip. */
	key: string;
	/** SCB's tables behind them, by code. */
	sourceTables: string[];
	/** The line that belongs under the figures, by the rule of `extract/source-line.ts`. */
	sourceLine: string;
	/** Whether they stand as SCB published them. */
	untouched: boolean;
	/** The data version; it begins with a year. */
	version: string;
	/** The page that shows the same figures again, whole. */
	permalink: string;
}

export interface Citations {
	short: string;
	full: string;
	bibtex: string;
	ris: string;
}

const WORDS = {
	sv: {
		site: 'Kraftsamling i siffror',
		provider: 'Statistiska centralbyrån (SCB)',
		tables: (codes: string[]) => `${codes.length === 1 ? 'tabell' : 'tabellerna'} ${codes.join(', ')}`,
		based: 'underlag',
		version: 'dataversion'
	},
	en: {
		site: 'Kraftsamling in figures',
		provider: 'Statistics Sweden (SCB)',
		tables: (codes: string[]) => `${codes.length === 1 ? 'table' : 'tables'} ${codes.join(', ')}`,
		based: 'basis',
		version: 'data version'
	}
};

/** The source line, with the tables that it does not name by itself. */
const withTables = (sourceLine: string, codes: string[], tables: (codes: string[]) => string): string =>
	codes.every((code) => sourceLine.includes(code)) ? sourceLine : `${sourceLine}, ${tables(codes)}`;

const publishedBy = (words: (typeof WORDS)[Locale], version: string): string =>
	`${words.site}, ${words.version} ${version}`;

/** The full form: whoever provided the figures first, then what and where they are. */
export function fullCitation(cited: Omit<Cited, 'key'>, locale: Locale): string {
	const { title, sourceTables, sourceLine, untouched, version, permalink } = cited;
	const words = WORDS[locale];
	const tables = `${words.provider}, ${words.tables(sourceTables)}, CC0`;
	const figures = untouched ? `${tables}. ${title}` : `${tables} (${words.based}). ${title}: ${sourceLine}`;
	return `${figures}. ${publishedBy(words, version)}. ${permalink}`;
}

/**
 * How the figures are cited: whoever provided them first, but SCB is named as the author only of what stands as it
 * published it. The day on which SCB's table was fetched is not known, so it is not there.
 */
export function citations(cited: Cited, locale: Locale): Citations {
	const { title, key, sourceTables, sourceLine, untouched, version, permalink } = cited;
	const words = WORDS[locale];
	const source = withTables(sourceLine, sourceTables, words.tables);
	const entry: Entry = {
		key,
		author: untouched ? words.provider : words.site,
		title,
		version,
		publisher: words.site,
		note: source,
		url: permalink,
		language: locale
	};
	return {
		short: `${source} (${publishedBy(words, version)})`,
		full: fullCitation(cited, locale),
		bibtex: bibtex(entry),
		ris: ris(entry)
	};
}

interface Entry {
	key: string;
	author: string;
	title: string;
	/** It begins with the year. */
	version: string;
	publisher: string;
	note: string;
	url: string;
	language: Locale;
}

const TEX: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** A text as TeX prints it. */
const tex = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** An organisation stands in braces of its own: it has no first name. */
const bibtex = ({ key, author, title, version, publisher, note, url, language }: Entry): string =>
	[
		`@misc{${key},`,
		`\tauthor = {{${tex(author)}}},`,
		`\ttitle = {{${tex(title)}}},`,
		`\tyear = {${version.slice(0, 4)}},`,
		`\tversion = {${version}},`,
		`\thowpublished = {${tex(publisher)}},`,
		`\tnote = {${tex(note)}},`,
		`\turl = {${url}},`,
		`\tlanguage = {${language === 'sv' ? 'swedish' : 'english'}}`,
		'}'
	].join('\n');

/** A set of data, one field a line. */
const ris = ({ author, title, version, publisher, note, url, language }: Entry): string =>
	[
		['TY', 'DATA'],
		['AU', author],
		['TI', title],
		['PY', version.slice(0, 4)],
		['ET', version],
		['PB', publisher],
		['N1', note],
		['UR', url],
		['LA', language],
		['ER', '']
	]
		.map(([tag, text]) => `${tag}  - ${text}`)
		.join('\n');
