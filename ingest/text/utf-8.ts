import { isUtf8 } from 'node:buffer';

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** How many of the bytes are whole characters of UTF-8, if they are any: a letter may go on in the next piece. */
export function wholeCharacters(bytes: Uint8Array): number {
	let end = bytes.length;
	while (end > 0 && bytes.length - end < 4 && isContinuation(bytes[end - 1])) end--;
	return end > 0 && bytes[end - 1] >= 0xc0 ? end - 1 : bytes.length;
}

/** Looks at bytes piece by piece for whether all of them agree with UTF-8. */
export class Utf8Witness {
	/** The beginning of a letter; a copy, because a piece is valid until the next one only. */
	#held = Buffer.alloc(0);
	#broken = false;

	see(piece: Uint8Array) {
		if (this.#broken) return;
		const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, piece]) : piece;
		const end = wholeCharacters(bytes);
		this.#broken = !isUtf8(bytes.subarray(0, end));
		this.#held = Buffer.from(bytes.subarray(end));
	}

	agrees(): boolean {
		return !this.#broken && isUtf8(this.#held);
	}
}
