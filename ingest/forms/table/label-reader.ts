import { type Spelling, type Style, spellingOf } from '../../labels/spelling.ts';

/** Reads the labels of one column, all in the style of the first. */
export class LabelReader<Value> {
	#known: readonly Spelling<Value>[];
	#spelling: Spelling<Value> | undefined;

	constructor(known: readonly Spelling<Value>[]) {
		this.#known = known;
	}

	/** The value of a label; undefined where it means nothing in this column's style. */
	get(label: string): Value | undefined {
		this.#spelling ??= spellingOf(this.#known, label);
		return this.#spelling.labels.get(label);
	}

	/** The style of the column, once a label was read. */
	get style(): Style {
		return (this.#spelling ?? this.#known[0]).style;
	}
}
