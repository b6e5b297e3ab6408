import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An answer that has come, with what it was the answer to. */
export interface Kept {
	url: string;
	/** When SCB had last updated the table, as SCB writes it. */
	updated: string;
	/** The day on which it came, `2026-11-25`. */
	retrieved: string;
	/** Lower-case hex, of `body`. */
	sha256: string;
	body: Uint8Array;
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Answers on disk, so that a run that breaks off need not be asked for again. */
export class KeptAnswers {
	#folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** The whole answer to this question from this update of the table, or null. */
	find(url: string, updated: string): Kept | null {
		const path = this.#pathOf(url);
		if (!existsSync(`${path}.query`)) return null;
		const kept = { ...readQuery(`${path}.query`), body: readFileSync(`${path}.json`) };
		return kept.url === url && kept.updated === updated && kept.sha256 === sha256Of(kept.body) ? kept : null;
	}

	/** Keeps an answer: the bytes first, then the query that vouches for them. */
	keep({ body, ...query }: Kept) {
		mkdirSync(this.#folder, { recursive: true });
		const path = this.#pathOf(query.url);
		writeWhole(`${path}.json`, body);
		writeWhole(`${path}.query`, JSON.stringify(query));
	}

	#pathOf(url: string): string {
		return join(this.#folder, sha256Of(url).slice(0, 16));
	}
}

/** A query that cannot be read vouches for nothing. */
function readQuery(path: string): Omit<Kept, 'body'> {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return { url: '', updated: '', retrieved: '', sha256: '' };
	}
}

function writeWhole(path: string, content: Uint8Array | string) {
	writeFileSync(`${path}.part`, content);
	renameSync(`${path}.part`, path);
}
