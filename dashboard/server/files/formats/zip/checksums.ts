import { createHash } from 'node:crypto';
import type { ZipEntry } from '../../zip-stream.ts';
import { checksumLine } from '../../zip.ts';

/** What a file turned out to be. */
export interface Content {
	bytes: number;
	sha256: string;
}

/** Learns what files are while they pass by on their way into a zip. */
export class Checksums {
	readonly #known = new Map<string, Content>();

	/** The same file; its content is known when its last piece was taken. */
	watch({ name, pieces }: ZipEntry): ZipEntry {
		return { name, pieces: this.#summed(name, pieces) };
	}

	async *#summed(name: string, pieces: ZipEntry['pieces']): AsyncGenerator<Uint8Array, void> {
		const hash = createHash('sha256');
		let bytes = 0;
		for await (const piece of pieces) {
			const packed = Buffer.from(piece as Uint8Array);
			bytes += packed.length;
			hash.update(packed);
			yield packed;
		}
		this.#known.set(name, { bytes, sha256: hash.digest('hex') });
	}

	/** Of a file that has passed by. */
	of(name: string): Content {
		return this.#known.get(name)!;
	}

	/** The lines of all files that have passed by until they are asked for, as `sha256sum -c` reads them. */
	*lines(): Generator<string, void> {
		for (const [name, { sha256 }] of this.#known) yield checksumLine(name, sha256);
	}
}
