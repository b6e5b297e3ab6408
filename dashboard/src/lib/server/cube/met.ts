import type { Extract } from '#lib/server/extract/extract.ts';
import type { Cell } from '#lib/server/extract/table.ts';
import type { Category, Dimension } from './cube.ts';
import type { Axis, Row } from './extract-shape.ts';

/** The categories that were met along an axis. */
export class Met {
	readonly axis: Axis;
	readonly codes = new Map<string, number>();
	readonly names: string[] = [];
	readonly attributes: Cell[][] = [];
	readonly notes: (string | null)[] = [];

	constructor(axis: Axis) {
		this.axis = axis;
	}

	placeOf(row: Row, locale: Extract['locale']): number {
		const code = this.axis.of(row);
		const known = this.codes.get(code);
		if (known !== undefined) return known;
		this.codes.set(code, this.names.length);
		this.names.push(this.axis.nameOf(row, locale));
		this.attributes.push((this.axis.attributes ?? []).map(row));
		this.notes.push(this.axis.noteOf?.(row, locale) ?? null);
		return this.names.length - 1;
	}

	/** Codes in the order of the cube. */
	ordered(): string[] {
		const { order } = this.axis;
		const codes = [...this.codes.keys()];
		if (order === undefined) return codes;
		return order === 'by code' ? codes.sort() : codes.sort((a, b) => order.indexOf(a) - order.indexOf(b));
	}

	dimension(locale: Extract['locale']): Dimension {
		const codes = this.ordered();
		const attributes = Object.fromEntries(
			(this.axis.attributes ?? []).map((name, index) => [
				name,
				Object.fromEntries(codes.map((code) => [code, this.attributes[this.codes.get(code)!]![index]]))
			])
		);
		return {
			code: this.axis.code,
			label: this.axis.label[locale],
			...(this.axis.role && { role: this.axis.role }),
			categories: codes.map((code) => this.category(code)),
			extension: attributes
		};
	}

	private category(code: string): Category {
		const place = this.codes.get(code)!;
		const note = this.notes[place];
		return { code, label: this.names[place]!, ...(note && { notes: [note] }) };
	}
}
