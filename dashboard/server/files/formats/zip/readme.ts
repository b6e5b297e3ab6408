import { citedOf } from '#lib/server/extract/cited.ts';
import type { Extract } from '#lib/server/extract/extract.ts';
import { citations } from '#lib/story/citation.ts';
import { readInPandas, readInR } from '#lib/story/snippets.ts';
import { siblingAddress } from '../../describe/addresses.ts';
import { underlined } from '../../underlined.ts';
import type { Provenance } from '../format.ts';
import { noteLines } from '../xlsx/note-lines.ts';
import type { NoteLine } from '../xlsx/sheet.ts';
import { type PackedNames, README_WORDS } from './words.ts';

/** A note as a line of text: below its label, or a heading of its own. */
function lineOf([label, text]: NoteLine, index: number): string {
	if (index === 0) return underlined(label, '=') + '\n';
	if (label === '') return text === undefined ? '' : `- ${text}`;
	return text === undefined ? `${underlined(label, '-')}\n` : `- ${label}: ${text}`;
}

/** Text after a heading; code begins at the margin, so that it can be copied as it stands. */
const section = (heading: string, ...paragraphs: string[]): string =>
	[underlined(heading, '-'), ...paragraphs].join('\n\n');

const list = (lines: string[]): string => lines.map((line) => `- ${line}`).join('\n');

/**
 * README.txt in the extract's language: what the workbook's notes say (source, licence, definitions, columns, symbols),
 * how to cite it, what the files are, and code that reads them as they lie beside it.
 */
export async function extractReadme(
	extract: Extract,
	provenance: Provenance,
	rows: number,
	names: PackedNames
): Promise<string> {
	const words = README_WORDS[extract.locale];
	const notes = await noteLines(extract, provenance, rows, []);
	const { short, full, bibtex, ris } = citations(citedOf(extract, provenance), extract.locale);
	const parts = [
		notes.map(lineOf).join('\n'),
		section(words.citeHeading, short, full, bibtex, ris),
		section(words.filesHeading, list(words.files(names).map(([name, what]) => `${name}: ${what}`))),
		section(words.readHeading, list(words.rules)),
		section('R', readInR(names.code)),
		section(words.pandas, readInPandas(names.code)),
		section('Excel', words.excel(names, siblingAddress(provenance.permalink, 'xlsx')))
	];
	return `${parts.join('\n\n')}\n`;
}
