import { escapeCell, XML_HEAD } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Excel drops space at the ends and line breaks where this is not said. */
const kept = (text: string) => (/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '');

/**
 * The texts of a workbook, each written once and named by its place: texts of figures are labels, so they are few
 * however many rows there are.
 */
export class SharedTexts {
	readonly #places = new Map<string, number>();

	placeOf(text: string): number {
		const known = this.#places.get(text);
		if (known !== undefined) return known;
		this.#places.set(text, this.#places.size);
		return this.#places.size - 1;
	}

	/** The part `xl/sharedStrings.xml`; written last, when every text is known. */
	*xml(): Generator<string, void> {
		yield `${XML_HEAD}<sst xmlns="${NAMESPACE}" uniqueCount="${this.#places.size}">`;
		for (const text of this.#places.keys()) yield `<si><t${kept(text)}>${escapeCell(text)}</t></si>`;
		yield '</sst>';
	}
}
