import { Refusal } from '../refusal.ts';
import { type Source, piecesOf } from './source.ts';

/** The text of a file, piece by piece, without byte order mark and with every line end as `\n`. */
export function* textOf(source: Source, encoding: string = source.encoding): Generator<string> {
	const decoder = new TextDecoder(encoding);
	let held = '';
	for (const piece of piecesOf(source)) {
		const text = held + decoder.decode(piece, { stream: true });
		held = text.endsWith('\r') ? '\r' : '';
		yield withOneLineEnd(held ? text.slice(0, -1) : text);
	}
	yield withOneLineEnd(held + decoder.decode());
}

/** The beginning of the text: enough to recognise a form by. */
export function headOf(source: Source): string {
	for (const text of textOf(source)) return text;
	return '';
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

const withOneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
