import { type Source, piecesOf } from './source.ts';

/** The text of a file, piece by piece, without byte order mark and with every line end as `\n`. */
export function* textOf(source: Source): Generator<string> {
	const decoder = new TextDecoder(source.encoding);
	let held = '';
	for (const piece of piecesOf(source.path)) {
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

const withOneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
