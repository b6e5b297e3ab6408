import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The description of the files comes last: until then it describes what was there before. */
const LAST = 'datapackage.json';

/**
 * Files on their way into `data/`. They are written beside it, then one rename says that all of them are whole, and only
 * then they are moved. A run that is killed before the rename has changed nothing; after it, the next run moves the rest.
 */
export class Placing {
	readonly #making: string;
	readonly #ready: string;
	readonly #data: string;
	readonly #state: string;

	/** `state`: a folder on the same disk as `data`. */
	constructor(state: string, data: string) {
		this.#making = join(state, 'making');
		this.#ready = join(state, 'ready');
		this.#state = state;
		this.#data = data;
	}

	/** Writes files, by their paths below `data/`; returns where they lie until they are placed. */
	stage(files: ReadonlyMap<string, Uint8Array | string>): Map<string, string> {
		rmSync(this.#making, { recursive: true, force: true });
		return new Map([...files].map(([path, content]) => [path, writeSynced(join(this.#making, path), content)]));
	}

	/** Puts everything staged in its place. */
	place() {
		renameSync(this.#making, this.#ready);
		sync(this.#state);
		this.finish();
	}

	/** Moves what is ready, if a run before did not come to it; returns the paths below `data/`, none when there was nothing. */
	finish(): string[] {
		if (!existsSync(this.#ready)) return [];
		const paths = readdirSync(this.#ready, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name).slice(this.#ready.length + 1))
			.sort((a, b) => Number(a === LAST) - Number(b === LAST) || (a < b ? -1 : 1));
		for (const path of paths) renameSync(join(this.#ready, path), join(this.#data, path));
		for (const folder of new Set(paths.map((path) => dirname(join(this.#data, path))))) sync(folder);
		clearAway(this.#state);
		return paths;
	}
}

/** Takes a folder of ours away, and the one around it when nothing else is in it. */
export function clearAway(state: string) {
	rmSync(state, { recursive: true, force: true });
	const around = dirname(state);
	if (existsSync(around) && readdirSync(around).every((name) => name === '.gitignore'))
		rmSync(around, { recursive: true });
}

function writeSynced(path: string, content: Uint8Array | string): string {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content, { flush: true });
	return path;
}

/** Windows knows no such thing as a folder's own sync. */
function sync(folder: string) {
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
