import { Refusal } from '../refusal.ts';
import { PIECE_BYTES, type Source, piecesOf } from './source.ts';
import { wholeCharacters } from './utf-8.ts';

const LINE_FEED = 10;

/**
 * The text of a file as it stands, without byte order mark. A piece ends with a line wherever it has a line's end, and
 * never within a character, so that each can be decoded by itself: several times faster than as a stream.
 */
export function* rawTextOf(source: Source): Generator<string> {
	if (source.encoding.startsWith('utf-16')) return yield* wholeLines(textIn(source.encoding, source));
	let held = Buffer.alloc(0);
	let isFirst = true;
	for (const piece of piecesOf(source)) {
		const bytes = Buffer.concat([held, piece]);
		const end =
			bytes.lastIndexOf(LINE_FEED) + 1 || (source.encoding === 'utf-8' ? wholeCharacters(bytes) : bytes.length);
		const text = decoded(bytes.subarray(0, end), source);
		yield isFirst ? withoutMark(text) : text;
		isFirst = false;
		held = bytes.subarray(end);
	}
	if (held.length > 0) yield decoded(held, source);
}

/** The same text in pieces that end with a line wherever they have a line's end. */
function* wholeLines(pieces: Iterable<string>): Generator<string> {
	let held = '';
	for (const piece of pieces) {
		const text = held + piece;
		const end = text.lastIndexOf('\n') + 1 || text.length;
		yield text.slice(0, end);
		held = text.slice(end);
	}
	yield held;
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** The signs in which Windows-1252 is not ISO-8859-1. */
const WINDOWS_ONLY = /[\u0080-\u009f]/;

const windows1252 = new TextDecoder('windows-1252');

function decoded(bytes: Buffer, { encoding }: Source): string {
	if (encoding === 'utf-8') return bytes.toString('utf8');
	const text = bytes.toString('latin1');
	return WINDOWS_ONLY.test(text) ? windows1252.decode(bytes) : text;
}

/** The text in an encoding, as a stream, without byte order mark. */
function* textIn(encoding: string, source: Source): Generator<string> {
	const decoder = new TextDecoder(encoding);
	for (const piece of piecesOf(source)) yield decoder.decode(piece, { stream: true });
	yield decoder.decode();
}

/** Makes every line end of a text that comes in pieces a `\n`, one that lies across two pieces too. */
export class LineEnds {
	#held = '';

	next(piece: string): string {
		const text = this.#held + piece;
		this.#held = text.endsWith('\r') ? '\r' : '';
		return withOneLineEnd(this.#held ? text.slice(0, -1) : text);
	}

	/** What is left behind the last piece. */
	end(): string {
		return withOneLineEnd(this.#held);
	}
}

const withOneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The text of a file, piece by piece, without byte order mark and with every line end as `\n`. */
export function* textOf(source: Source, encoding?: string): Generator<string> {
	const lineEnds = new LineEnds();
	for (const piece of encoding === undefined ? rawTextOf(source) : textIn(encoding, source)) yield lineEnds.next(piece);
	yield lineEnds.end();
}

/** Titles, a header and rows: with all dimensions side by side each can be longer than a piece. */
const HEAD_LINES = 10;
const MAX_HEAD = 4 * 1024 * 1024;

/** The beginning of the text, some lines of it or the whole of a small file: enough to recognise a form by. */
export function headOf(source: Source): string {
	let head = '';
	for (const text of textOf(source)) {
		head += text;
		const isLong = head.length >= PIECE_BYTES / 2 && head.split('\n', HEAD_LINES).length === HEAD_LINES;
		if (isLong || head.length >= MAX_HEAD) break;
	}
	return head;
}

/** JSON and PC-Axis are read whole; SCB gives out no such file near this size. */
const MAX_WHOLE = 256 * 1024 * 1024;

/** The whole text of a file; refuses one that is too large to be read whole. */
export function wholeTextOf(source: Source, encoding?: string): string {
	if (source.content > MAX_WHOLE)
		throw new Refusal(
			'file-form',
			{ file: source.name, row: 1, column: '1' },
			`${Math.round(source.content / 1e6)} MB`,
			'at most 256 MB in this form',
			'Download the table in parts, or as CSV'
		);
	return [...textOf(source, encoding)].join('');
}
