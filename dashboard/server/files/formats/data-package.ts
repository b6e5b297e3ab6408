import { COLUMN_WORDS } from '#lib/server/extract/column-words.ts';
import type { Extract } from '#lib/server/extract/extract.ts';
import { fileName } from '#lib/server/extract/file-name.ts';
import { sourceLine } from '#lib/server/extract/source-line.ts';
import type { Column } from '#lib/server/extract/table.ts';
import { siblingAddress, siteOf } from '../describe/addresses.ts';
import { factsOf } from '../describe/column-facts.ts';
import { licenceAddress, licencesOf } from '../describe/licence.ts';
import { DIALECT_WORDS, DIALECTS, type Dialect, type DialectWord, NEWLINE } from './csv.ts';
import { jsonText } from './csvw.ts';
import { format, type Provenance } from './format.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** A CSV of the package. */
export interface PackedCsv {
	dialect: DialectWord;
	/** Its address, whole, or its name where it lies beside the package. */
	path: string;
	/** What is known of its bytes when the package is described. */
	content?: { bytes: number; sha256: string };
}

const TYPES = { text: 'string', whole: 'integer', decimal: 'number' } as const;

function fieldOf({ name, type }: Column, { locale, key }: Extract, { decimalSign }: Dialect) {
	const { title, definition } = COLUMN_WORDS[name]!;
	const { minimum, maximum } = factsOf(name);
	return {
		...{ name, type: TYPES[type], title: title[locale], description: definition[locale] },
		...(type === 'decimal' && { decimalChar: decimalSign }),
		constraints: { required: key.includes(name), minimum, maximum }
	};
}

const dialectOf = ({ delimiter }: Dialect) => ({
	$schema: `${PROFILES}/tabledialect.json`,
	...{ header: true, delimiter, lineTerminator: NEWLINE, quoteChar: '"', doubleQuote: true }
});

function resourceOf(extract: Extract, { dialect: word, path, content }: PackedCsv) {
	const dialect = DIALECTS[word];
	return {
		...{ name: word, path, type: 'table', title: extract.title },
		...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: dialectOf(dialect) },
		schema: {
			$schema: `${PROFILES}/tableschema.json`,
			fields: extract.table.columns.map((column) => fieldOf(column, extract, dialect)),
			missingValues: [''],
			primaryKey: extract.key
		},
		...(content && { bytes: content.bytes, hash: `sha256:${content.sha256}` })
	};
}

/**
 * The description of an extract's CSVs as a Data Package (Frictionless, version 2, as data/datapackage.json is),
 * in the extract's language.
 */
export function dataPackage(extract: Extract, provenance: Provenance, csvs: PackedCsv[]) {
	const { title, sources, notes } = extract;
	const { version, permalink, publisher } = provenance;
	return {
		$schema: `${PROFILES}/datapackage.json`,
		name: fileName({ ...extract, version }),
		title,
		description: [sourceLine(extract), ...notes].join('\n\n'),
		version,
		homepage: permalink,
		contributors: [{ title: publisher.name, path: publisher.url ?? siteOf(permalink), roles: ['publisher'] }],
		licenses: licencesOf(sources).map((name) => ({ name, path: licenceAddress(name) })),
		sources: sources.map(({ code, title, url }) => ({ title: `SCB, ${code}: ${title}`, path: url })),
		resources: csvs.map((csv) => resourceOf(extract, csv))
	};
}

/** The CSVs of an extract at their addresses. */
const csvsAt = (permalink: string): PackedCsv[] =>
	DIALECT_WORDS.map((dialect) => ({ dialect, path: siblingAddress(permalink, 'csv', `dialect=${dialect}`) }));

export const dataPackageFormat = format({
	ending: 'datapackage.json',
	summary: 'The CSVs as a Data Package (Frictionless): addresses, dialects, types, keys, licences and sources',
	contentType: 'application/json; charset=utf-8',
	parameters: {},
	async *write(extract, provenance) {
		yield jsonText(dataPackage(extract, provenance, csvsAt(provenance.permalink)));
	}
});
