import type { Locale } from '../i18n/locale.ts';

/** What is cited. */
export interface Cited {
	/** Of the figures: `Högutbildade`. */
	title: string;
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

/**
 * How the figures are cited: whoever provided them first, but SCB is named as the author only of what stands as it
 * published it. The day on which SCB's table was fetched is not known, so it is not there.
 */
export function citations(cited: Cited, locale: Locale): Citations {
	const { title, sourceTables, sourceLine, untouched, version, permalink } = cited;
	const words = WORDS[locale];
	const tables = `${words.provider}, ${words.tables(sourceTables)}, CC0`;
	const published = `${words.site}, ${words.version} ${version}`;
	const full = untouched
		? `${tables}. ${title}. ${published}. ${permalink}`
		: `${tables} (${words.based}). ${title}: ${sourceLine}. ${published}. ${permalink}`;
	const entry: Entry = {
		key: `kraftsamling-${version}`,
		author: untouched ? words.provider : words.site,
		title,
		version,
		publisher: words.site,
		note: `${sourceLine}. ${words.tables(sourceTables)}`,
		url: permalink,
		language: locale
	};
	return { short: `${sourceLine} (${published})`, full, bibtex: bibtex(entry), ris: ris(entry) };
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
