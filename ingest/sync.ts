import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';

/** Waits until a file's contents, or a folder's names, are on the disk. */
export function sync(path: string) {
	// Windows knows no such thing as a folder's own sync.
	if (process.platform === 'win32' && statSync(path).isDirectory()) return;
	const handle = openSync(path, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
