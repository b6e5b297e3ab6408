/** The lines of a text, asked for in ascending order. */
export class Lines {
	#text: string;
	#line = 1;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** The line (from 1) of a place; places must not go back. */
	at(place: number): number {
		for (let next; (next = this.#text.indexOf('\n', this.#at)) >= 0 && next < place; this.#at = next + 1)
			this.#line += 1;
		return this.#line;
	}
}
