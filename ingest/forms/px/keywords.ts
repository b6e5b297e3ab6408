import type { Place } from '../../refusal.ts';
import type { Entry } from './parse.ts';

/** The keywords of a file, by name and by what they belong to. */
export class Keywords {
	readonly file: string;
	readonly entries: readonly Entry[];

	constructor(file: string, entries: readonly Entry[]) {
		this.file = file;
		this.entries = entries;
	}

	find(keyword: string, subkey?: string): Entry | undefined {
		return this.entries.find((entry) => entry.keyword === keyword && entry.subkeys[0] === subkey);
	}

	all(...keywords: string[]): Entry[] {
		return this.entries.filter(({ keyword }) => keywords.includes(keyword));
	}

	/** The first value of a keyword, whatever it belongs to. */
	text(keyword: string): string | undefined {
		return this.all(keyword)[0]?.values[0];
	}

	placeOf(entry: Entry | undefined, column: string): Place {
		return { file: this.file, row: entry?.line ?? 1, column };
	}
}
