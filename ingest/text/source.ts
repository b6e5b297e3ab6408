import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { isGzip, unpacked } from './gzip.ts';
import { Utf8Witness } from './utf-8.ts';

/** Small enough for the young generation of the collector: larger pieces are read at half the speed. */
export const PIECE_BYTES = 64 * 1024;

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** A file as it lies on disk, before anything is read out of it. */
export interface Source {
	/** Where it lies. */
	path: string;
	/** As reports name it. */
	name: string;
	/** Of the file on disk. */
	bytes: number;
	/** Of the file on disk, lower-case hex. */
	sha256: string;
	/** Packed by gzip: what is read is what was packed. */
	packed: boolean;
	/** Bytes to read: more than `bytes` where it is packed. */
	content: number;
	/** `windows-1252` stands for ISO-8859-1 too: they differ only in signs that ISO-8859-1 leaves without meaning. */
	encoding: Encoding;
}

/** The bytes of a file, unpacked, piece by piece; a piece is valid until the next one is asked for. */
export function piecesOf({ path, name, packed }: Source): Generator<Uint8Array> {
	return packed ? piecesOfBuffer(unpacked(path, name)) : piecesOfFile(path);
}

function* piecesOfBuffer(buffer: Uint8Array): Generator<Uint8Array> {
	for (let start = 0; start < buffer.length; start += PIECE_BYTES) yield buffer.subarray(start, start + PIECE_BYTES);
}

function* piecesOfFile(path: string): Generator<Uint8Array> {
	const file = openSync(path, 'r');
	try {
		const buffer = new Uint8Array(PIECE_BYTES);
		for (let length; (length = readSync(file, buffer)) > 0;) yield buffer.subarray(0, length);
	} finally {
		closeSync(file);
	}
}

/**
 * Reads a file once for its size, its sha256 and its encoding: UTF-16, as spreadsheets save "Unicode text", where its byte
 * order mark stands in front; UTF-8 where every byte agrees with it.
 * Throws a refusal where there is no such file, it is a folder, may not be read, or is packed and broken.
 */
export function inspect(path: string, name: string): Source {
	try {
		return inspectBytes(path, name);
	} catch (error) {
		throw unreadable(error as NodeJS.ErrnoException, name);
	}
}

const REASONS: Record<string, string> = {
	ENOENT: 'no such file',
	EISDIR: 'a folder',
	EACCES: 'a file that may not be read'
};

function unreadable(error: NodeJS.ErrnoException, name: string): Error {
	const reason = REASONS[error.code ?? ''];
	return reason ? new Refusal('file-form', { file: name }, reason, 'a file', 'Check the path') : error;
}

function inspectBytes(path: string, name: string): Source {
	const hash = createHash('sha256');
	const utf8 = new Utf8Witness();
	let bytes = 0;
	let packed = false;
	let mark: Encoding | undefined;
	for (const piece of piecesOfFile(path)) {
		if (bytes === 0) packed = isGzip(piece);
		if (bytes === 0) mark = markedEncoding(piece);
		hash.update(piece);
		if (!packed) utf8.see(piece);
		bytes += piece.length;
	}
	const found = { path, name, bytes, sha256: hash.digest('hex'), packed };
	if (!packed) return { ...found, content: bytes, encoding: mark ?? encodingBy(utf8) };
	const content = unpacked(path, name);
	for (const piece of piecesOfBuffer(content)) utf8.see(piece);
	return { ...found, content: content.length, encoding: markedEncoding(content) ?? encodingBy(utf8) };
}

const encodingBy = (utf8: Utf8Witness): Encoding => (utf8.agrees() ? 'utf-8' : 'windows-1252');

/** The encoding of a file that begins with a byte order mark of UTF-16. */
function markedEncoding([first, second]: Uint8Array): Encoding | undefined {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
