import { allWords } from '#lib/i18n/dictionary.ts';
import type { Cube } from '#lib/server/cube/cube.ts';
import { type ZipEntry, zipStream } from '../../files/zip-stream.ts';
import { SharedTexts } from '../../files/formats/xlsx/shared-texts.ts';
import { type NoteLine, notesXml } from '../../files/formats/xlsx/sheet.ts';
import { workbookParts } from '../../files/formats/xlsx/workbook.ts';
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
		[missing.key],
		...SYMBOLS.map((symbol): NoteLine => [symbol, missing[symbol]])
	];
}

async function* notesSheet(cube: Cube, provenance: PxProvenance, texts: SharedTexts) {
	yield notesXml(await noteLines(cube, provenance), texts);
}

function partsOf(cube: Cube, params: readonly FormatParam[], provenance: PxProvenance): ZipEntry[] {
	const texts = new SharedTexts();
	const table = crossTable(cube, chosenOf(SHOWN_AS, params));
	const title = params.includes('IncludeTitle') ? cube.title : undefined;
	const shape = shapeOf(table, cube.values.length, title);
	return workbookParts({
		title: cube.title,
		locale: cube.locale,
		about: `${cube.source} · ${provenance.permalink}`,
		area: shape.area,
		figures: crossSheet(table, shape, texts, { contents: cube.contents, title }),
		notes: notesSheet(cube, provenance, texts),
		texts
	});
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
