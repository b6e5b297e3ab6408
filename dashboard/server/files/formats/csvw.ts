import type { Texts } from '#lib/i18n/locale.ts';
import { citedOf } from '#lib/server/extract/cited.ts';
import { COLUMN_WORDS } from '#lib/server/extract/column-words.ts';
import type { Extract } from '#lib/server/extract/extract.ts';
import { sourceLine } from '#lib/server/extract/source-line.ts';
import type { Column } from '#lib/server/extract/table.ts';
import { fullCitation } from '#lib/story/citation.ts';
import { siblingAddress, siteOf } from '../describe/addresses.ts';
import { factsOf } from '../describe/column-facts.ts';
import { licenceAddress, licencesOf } from '../describe/licence.ts';
import { CSV_METADATA, CSV_PARAMETERS, DIALECTS, type Dialect, type DialectWord, NEWLINE } from './csv.ts';
import { format, type Provenance } from './format.ts';

const inBoth = (texts: Texts) =>
	Object.entries(texts).map(([locale, text]) => ({ '@value': text, '@language': locale }));

function datatypeOf({ name, type }: Column, { decimalSign }: Dialect) {
	if (type === 'text') return 'string';
	const { minimum, maximum } = factsOf(name);
	return {
		...(type === 'whole' ? { base: 'integer' } : { base: 'decimal', format: { decimalChar: decimalSign } }),
		...(minimum !== undefined && { minimum }),
		...(maximum !== undefined && { maximum })
	};
}

/** A reader compares the header with the titles, so the name is one of them, in no language. */
function columnOf(column: Column, dialect: Dialect, key: string[]) {
	const { name } = column;
	const { title, definition } = COLUMN_WORDS[name]!;
	const { property } = factsOf(name);
	return {
		name,
		titles: { und: name, ...title },
		'dc:description': inBoth(definition),
		datatype: datatypeOf(column, dialect),
		required: key.includes(name),
		...(property && { propertyUrl: property })
	};
}

const dialectOf = ({ delimiter }: Dialect) => ({
	...{ delimiter, encoding: 'utf-8', lineTerminators: [NEWLINE], quoteChar: '"', doubleQuote: true },
	...{ header: true, headerRowCount: 1 }
});

/** Who publishes, under what licence, from what, how to cite it. */
function origin(extract: Extract, provenance: Provenance) {
	const { locale, sources, notes } = extract;
	const { publisher, permalink } = provenance;
	return {
		'dc:publisher': { 'schema:name': publisher.name, 'schema:url': { '@id': publisher.url ?? siteOf(permalink) } },
		'dc:license': licencesOf(sources).map((name) => ({ '@id': licenceAddress(name) })),
		'dc:source': [
			sourceLine(extract),
			...sources.map(({ code, title, url }) => ({ '@id': url, 'dc:identifier': code, 'dc:title': title }))
		],
		'dc:bibliographicCitation': fullCitation(citedOf(extract, provenance), locale),
		'schema:version': provenance.version,
		notes: notes.map((note) => ({ '@value': note, '@language': locale }))
	};
}

/**
 * The metadata of a CSV by W3C's vocabulary for tabular data on the Web: where it lies, how it is written, and what
 * each column is. Texts are in the extract's language, those of the columns in both.
 * @param url of the CSV, whole or as seen from where the metadata lies
 */
export function tableMetadata(extract: Extract, provenance: Provenance, url: string, word: DialectWord) {
	const { locale, title, key, table } = extract;
	const dialect = DIALECTS[word];
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': locale }],
		url,
		'dc:title': title,
		'dc:language': locale,
		...origin(extract, provenance),
		dialect: dialectOf(dialect),
		tableSchema: {
			columns: table.columns.map((column) => columnOf(column, dialect, key)),
			primaryKey: key,
			null: ''
		}
	};
}

/** As it is sent and packed. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

export const csvwFormat = format({
	...CSV_METADATA,
	summary: 'What the columns of the CSV are, for programs (W3C CSV on the Web): types, keys, texts in both languages',
	parameters: CSV_PARAMETERS,
	nameSuffix: ({ dialect }) => DIALECTS[dialect].nameSuffix,
	async *write(extract, provenance, { dialect }) {
		const permalink = siblingAddress(provenance.permalink, 'csv');
		yield jsonText(tableMetadata(extract, { ...provenance, permalink }, permalink, dialect));
	}
});
