import { allWords } from '#lib/i18n/dictionary.ts';
import type { Cube } from '#lib/server/cube/cube.ts';
import { type ZipEntry, zipStream } from '../../files/zip-stream.ts';
import { SharedTexts } from '../../files/formats/xlsx/shared-texts.ts';
import { type NoteLine, notesXml } from '../../files/formats/xlsx/sheet.ts';
import { STYLES_XML } from '../../files/formats/xlsx/styles.ts';
import * as workbook from '../../files/formats/xlsx/workbook.ts';
import { WORKBOOK_WORDS } from '../../files/formats/xlsx/words.ts';
import { chosenOf } from './csv.ts';
import { crossSheet, shapeOf } from './cross-sheet.ts';
import { crossTable } from './cross-table.ts';
import { type FormatParam, type PxFormat, type PxProvenance, SHOWN_AS } from './px-format.ts';

const LICENCE = 'CC0-1.0';
const SYMBOLS = ['..', '.', '-'] as const;

async function noteLines(cube: Cube, { version, permalink }: PxProvenance): Promise<NoteLine[]> {
	const words = WORKBOOK_WORDS[cube.locale];
	const { missing } = await allWords(cube.locale);
	const notes = [
		...cube.notes,
		...cube.dimensions.flatMap(({ categories }) =>
			categories.flatMap(({ label, notes = [] }) => notes.map((note) => `${label}: ${note}`))
		)
	];
	return [
		[cube.title],
		[words.source, cube.source],
		[words.version, version],
		[words.address, permalink],
		[words.licence, LICENCE],
		[''],
		[words.notes],
		...notes.map((note): NoteLine => ['', note]),
		[''],
		[words.symbols],
		...SYMBOLS.map((symbol): NoteLine => [symbol, missing[symbol]])
	];
}

async function* notesSheet(cube: Cube, provenance: PxProvenance, texts: SharedTexts) {
	yield notesXml(await noteLines(cube, provenance), texts);
}

/** Every part; texts are told last, when all are known. */
function partsOf(cube: Cube, params: readonly FormatParam[], provenance: PxProvenance): ZipEntry[] {
	const words = WORKBOOK_WORDS[cube.locale];
	const texts = new SharedTexts();
	const table = crossTable(cube, chosenOf(SHOWN_AS, params));
	const title = params.includes('IncludeTitle') ? cube.title : undefined;
	const shape = shapeOf(table, cube.values.length, title);
	const about = `${cube.source} · ${provenance.permalink}`;
	const parts: [string, ZipEntry['pieces']][] = [
		['[Content_Types].xml', [workbook.CONTENT_TYPES_XML]],
		['_rels/.rels', [workbook.PACKAGE_RELATIONS_XML]],
		['docProps/core.xml', [workbook.propertiesXml(cube.title, words.language, about)]],
		['xl/workbook.xml', [workbook.workbookXml(words.sheets, shape.area)]],
		['xl/_rels/workbook.xml.rels', [workbook.WORKBOOK_RELATIONS_XML]],
		['xl/styles.xml', [STYLES_XML]],
		['xl/worksheets/sheet1.xml', crossSheet(table, shape, texts, { contents: cube.contents, title })],
		['xl/worksheets/sheet2.xml', notesSheet(cube, provenance, texts)],
		['xl/sharedStrings.xml', texts.xml()]
	];
	return parts.map(([name, pieces]) => ({ name, pieces }));
}

export const xlsx: PxFormat = {
	name: 'xlsx',
	contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	ending: 'xlsx',
	params: ['UseCodes', 'UseTexts', 'UseCodesAndTexts', 'IncludeTitle'],
	async *write(cube, params, provenance) {
		yield* zipStream(partsOf(cube, params, provenance));
	}
};
