import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { NO_DATE } from './zip.ts';

type Piece = string | Uint8Array;

/** A file in a zip, made while it is packed. */
export interface ZipEntry {
	name: string;
	pieces: Iterable<Piece> | AsyncIterable<Piece>;
}

/** What fflate has to know of a file when its last byte was packed. */
type Packing = Pick<ZipInputFile, 'size' | 'crc'>;

/** Little enough to stand in memory, much enough that a piece costs nothing. */
const CHUNK_SIZE = 65_536;

const NOTHING = new Uint8Array();

async function* measured(pieces: ZipEntry['pieces'], packing: Packing) {
	for await (const piece of pieces) {
		const bytes = Buffer.from(piece as Uint8Array);
		packing.size += bytes.length;
		packing.crc = crc32(bytes, packing.crc);
		yield bytes;
	}
}

/** Packed by Node, beside the main thread; what fails while the pieces are made is thrown here. */
function deflated(pieces: ZipEntry['pieces'], packing: Packing): AsyncIterable<Uint8Array> {
	const source = Readable.from(measured(pieces, packing), { objectMode: true, highWaterMark: 1 });
	return pipeline(source, createDeflateRaw({ level: 4, chunkSize: CHUNK_SIZE }), () => {});
}

/**
 * A zip whose files are made and packed one after the other while it is read, however long they are; each at most
 * 4 GB. The same texts give the same bytes.
 */
export async function* zipStream(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array, void> {
	const ready: Uint8Array[] = [];
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		ready.push(bytes);
	});
	for (const { name, pieces } of entries) {
		const file: ZipInputFile = { filename: name, compression: 8, size: 0, crc: 0, mtime: NO_DATE };
		zip.add(file);
		for await (const bytes of deflated(pieces, file)) {
			file.ondata!(null, bytes as Uint8Array<ArrayBuffer>, false);
			yield* ready.splice(0);
		}
		file.ondata!(null, NOTHING, true);
	}
	zip.end();
	yield* ready;
}
