import { headingOf } from '../labels/dimensions.ts';
import { readYear } from '../numbers.ts';
import { Refusal, shown } from '../refusal.ts';
import { DELIMITERS, firstRows } from '../text/csv.ts';
import type { Source } from '../text/source.ts';
import { headOf } from '../text/text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { openDelimited } from './delimited.ts';
import type { Opened } from './form.ts';
import { isApi1, openApi1Json } from './json/api1-json.ts';
import { openJsonStat } from './json/json-stat.ts';
import { isJsonStat } from './json/json-stat-shape.ts';
import { parseJson } from './json/parse.ts';
import { isPx, openPx } from './px/px.ts';
import { RATIO_COLUMNS, openRatios } from './published-ratios.ts';
import { openSheetText, openWorkbook } from './sheet/open-sheet.ts';
import type { Layout } from './table/rows.ts';

/** The form of a file, found from its content alone, ready to be read; refuses what is no table of a known form. */
export function detect(source: Source, vocabulary: Vocabulary): Opened {
	const head = headOf(source);
	if (isZip(head) && IN_WORKBOOK.test(head)) return openWorkbook(source, vocabulary);
	refuseOther(head, source.name);
	if (isPx(head)) return openPx(source, vocabulary);
	if (/^\s*[[{]/.test(head)) return openJson(source, head, vocabulary);
	return openText(source, head, vocabulary);
}

const isZip = (head: string): boolean => head.startsWith('PK\u0003\u0004');

/** A part that every workbook has; names of parts stand in a zip as they are. */
const IN_WORKBOOK = /\[Content_Types\]\.xml|xl\//;

const ANOTHER = 'Choose the table TAB3981 and save it as CSV';

function openJson(source: Source, head: string, vocabulary: Vocabulary): Opened {
	const parsed = parseJson(source);
	if (typeof parsed === 'object' && parsed !== null) {
		if (isApi1(parsed)) return openApi1Json(source, parsed, vocabulary);
		if (isJsonStat(parsed)) return openJsonStat(source, parsed, vocabulary);
	}
	throw new Refusal(
		'file-form',
		{ file: source.name, row: 1, column: '1' },
		shown(head.trim()),
		'the figures of a table, as JSON-stat 2 or as API 1 gives them in JSON',
		'If it says what went wrong, do what it says; otherwise ask for the data of the table'
	);
}

type Open = (source: Source, layout: Layout, vocabulary: Vocabulary) => Opened;

/** A way to read a text, with the layout that this would mean. */
interface Candidate {
	open: Open;
	layout: Layout;
	/** How many headings speak for it. */
	likeness: number;
}

/** One heading may be chance. */
const LIKE_ENOUGH = 2;

function openText(source: Source, head: string, vocabulary: Vocabulary): Opened {
	const sheet = openSheetText(source, head, vocabulary);
	if (sheet) return sheet;
	const [best] = candidatesOf(head).sort((a, b) => b.likeness - a.likeness);
	if (best && best.likeness >= LIKE_ENOUGH) return best.open(source, best.layout, vocabulary);
	throw unknown(source.name, shown(head.trimStart().split('\n', 1)[0]), ANOTHER);
}

/** A title and an empty line may stand above the header; the rest is room for other programs' habits. */
const HEADER_WITHIN = 5;

/**
 * Every row near the top, read with every delimiter, as a header of either kind: a title can look like half a header.
 * Headings have spaces in them: where spaces stand between fields, they are quoted.
 */
function candidatesOf(head: string): Candidate[] {
	const lines = head.split('\n', HEADER_WITHIN);
	return DELIMITERS.flatMap((delimiter) =>
		firstRows(head, delimiter, HEADER_WITHIN).flatMap((row, index): Candidate[] => {
			if (delimiter === ' ' && !lines[index].startsWith('"')) return [];
			const header = row.map((field) => field.trim());
			const layout = { delimiter, headerRow: index + 1, header, emptyTail: false };
			const ratios = RATIO_COLUMNS.filter((name) => header.includes(name)).length;
			return [
				{ open: openDelimited, layout, likeness: likenessOf(header) },
				{ open: openRatios, layout, likeness: ratios }
			];
		})
	);
}

/** Dimensions that are named, and behind them headings such as `män 2018`: all dimensions but one can stand in these. */
function likenessOf(header: readonly string[]): number {
	const { size } = new Set(header.flatMap((name) => headingOf(name) ?? []));
	return headingOf(header[0]) && header.some(isSomethingAndYear) ? size + 1 : size;
}

function isSomethingAndYear(heading: string): boolean {
	const words = heading.split(/\s+/);
	return words.length > 1 && words.some((word) => readYear(word) !== null);
}

const WEB_PAGE = /^<(!doctype|!--|html|head|body|table|\?xml)/i;

const AS_CSV = 'In Statistikdatabasen save the table as CSV; save a sheet of your own as "CSV UTF-8"';

function refuseOther(head: string, file: string) {
	const start = head.trimStart();
	if (start === '') throw unknown(file, 'an empty file', 'Download the table again');
	if (WEB_PAGE.test(start))
		throw unknown(
			file,
			`a web page, ${shown(start)}`,
			'Open it in a browser, see what it says, and download the table again as CSV'
		);
	if (isZip(head)) throw unknown(file, 'a zip file', 'Unpack it and load the files in it');
	if (head.includes('\0')) throw unknown(file, 'bytes that are no text', AS_CSV);
}

const LOOKS_LIKE = ['"region","ålder","utbildningsnivå","kön" and then years', RATIO_COLUMNS.join(',')];

const unknown = (file: string, found: string, advice: string): Refusal =>
	new Refusal(
		'file-form',
		{ file, row: 1, column: '1' },
		found,
		`a header such as ${LOOKS_LIKE.join(', or ')}`,
		advice
	);
