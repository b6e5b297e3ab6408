/** A label without what differs between SCB's years and programs: capitals, kinds of dash and space, the ISCED code. */
export function plain(label: string): string {
	const text = label.normalize('NFC').replace(/[\u2010-\u2015\u2212]/g, '-');
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase()
		.replace(/ \(isced97 [^)]*\)$/, '');
}

/** A lookup from labels to values that remembers the spellings it has met. */
export class Labels<Value> {
	#read: (plainLabel: string) => Value | undefined;
	#met = new Map<string, Value>();

	/** `read`: the value of a plain label, or undefined. */
	constructor(read: (plainLabel: string) => Value | undefined) {
		this.#read = read;
	}

	/** A lookup in a list of plain labels. */
	static of<Value>(entries: Iterable<readonly [string, Value]>): Labels<Value> {
		const values = new Map(entries);
		return new Labels((label) => values.get(label));
	}

	/** The value of a label in any spelling; undefined where it is unknown. */
	get(label: string): Value | undefined {
		const met = this.#met.get(label);
		if (met !== undefined) return met;
		const value = this.#read(plain(label));
		if (value !== undefined) this.#met.set(label, value);
		return value;
	}
}
