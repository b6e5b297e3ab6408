import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';

/** What a zip holds: each file's name and text. */
export type TextFiles = Record<string, string>;

/** The first moment that a zip can tell, so that the same files are always the same bytes. */
export const NO_DATE = new Date(1980, 0, 1);

/** As `sha256sum -c` reads it. */
export const checksumLine = (name: string, sha256: string): string => `${sha256}  ${name}\n`;

const checksums = (files: TextFiles): string =>
	Object.entries(files)
		.map(([name, text]) => checksumLine(name, createHash('sha256').update(text).digest('hex')))
		.join('');

/** Packs texts (UTF-8) with the file SHA256SUMS beside them; the same texts give the same bytes. */
export function zipOf(files: TextFiles): Buffer {
	const all = Object.entries({ ...files, SHA256SUMS: checksums(files) });
	return Buffer.from(
		zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])), { level: 9, mtime: NO_DATE })
	);
}
