import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Refusal } from '../refusal.ts';

/** More than any table of SCB's fills; also what one string may hold. */
const MAX_UNPACKED = 512 * 1024 * 1024;

/** Whether a file that begins so is packed by gzip. */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** What a file packed by gzip holds; its checksum is verified. Throws a refusal where it is broken or too large. */
export function unpacked(path: string, name: string): Uint8Array {
	try {
		return gunzipSync(readFileSync(path), { maxOutputLength: MAX_UNPACKED });
	} catch (error) {
		throw refusalOf(error as NodeJS.ErrnoException, name);
	}
}

function refusalOf(error: NodeJS.ErrnoException, name: string): Error {
	const place = { file: name, row: 1, column: '1' };
	if (error.code === 'ERR_BUFFER_TOO_LARGE')
		return new Refusal(
			'file-form',
			place,
			'more than 512 MB packed by gzip',
			'at most 512 MB',
			'Unpack the file and load it as it is'
		);
	if (!error.code?.startsWith('Z_')) return error;
	return new Refusal(
		'file-form',
		place,
		`a file packed by gzip that is broken (${error.message})`,
		'a whole one',
		'Download the file again, or pack it again'
	);
}
