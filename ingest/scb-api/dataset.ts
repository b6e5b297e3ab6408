import * as v from 'valibot';
import type { Answer } from './client.ts';
import { parsed } from './parsed.ts';
import { RefreshRefused } from './refused.ts';

const count = v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(0, 'a number of at least 0'));
const texts = v.array(v.string('a text'), 'a list of texts');

/** The moment of an update as SCB writes it, `2026-04-27T06:00:00Z`. */
export const Updated = v.pipe(
	v.string('the time of the last update'),
	v.check((text) => !Number.isNaN(Date.parse(text)), 'a time such as "2026-04-27T06:00:00Z"')
);

const Dimension = v.looseObject({
	label: v.string('a heading'),
	category: v.looseObject({
		index: v.record(v.string(), count, 'codes with their places'),
		label: v.record(v.string(), v.string('a label'), 'codes with their labels')
	})
});

/** JSON-stat 2.0 as the API uses it, for metadata (without figures) and for figures. */
const Dataset = v.looseObject({
	class: v.literal('dataset', '"dataset"'),
	updated: Updated,
	id: texts,
	size: v.array(count, 'a list of numbers'),
	dimension: v.record(v.string(), Dimension, 'dimensions by their codes'),
	value: v.nullish(v.array(v.nullable(v.number('a number or null')), 'a list of figures')),
	status: v.optional(v.record(v.string(), v.string('a symbol'), 'symbols by the places of figures'))
});

/** A table or a part of it, as it came. */
export interface ReceivedDataset {
	url: string;
	updated: string;
	/** Codes and labels of each dimension in SCB's order; the last varies fastest in `value`. */
	dimensions: ReadonlyMap<string, ReadonlyMap<string, string>>;
	/** Persons, or null with a symbol in `status`; empty in metadata. */
	value: readonly (number | null)[];
	/** Symbols by places in `value`. */
	status: Readonly<Record<string, string>>;
}

/** Reads JSON-stat 2.0; throws where it contradicts itself. */
export function datasetOf(answer: Answer): ReceivedDataset {
	const { updated, id, size, dimension, value, status } = parsed(answer, Dataset);
	const dimensions = id.map((code, place) => {
		const found = dimension[code] ?? refuse('dimension', `no "${code}"`, 'every dimension of "id"');
		return [code, categoriesOf(code, found.category, size[place])] as const;
	});
	return { url: answer.url, updated, dimensions: new Map(dimensions), value: value ?? [], status: status ?? {} };

	function categoriesOf(code: string, { index, label }: v.InferOutput<typeof Dimension>['category'], length?: number) {
		// By their places: JavaScript puts keys that look like numbers first.
		const codes = Object.keys(index).sort((a, b) => index[a] - index[b]);
		if (codes.length !== length || codes.some((each, place) => index[each] !== place))
			refuse(code, `${codes.length} codes`, `${length}, as in "size", each with a place of its own`);
		return new Map(codes.map((each) => [each, label[each] ?? refuse(code, `no label for "${each}"`, 'one')]));
	}

	function refuse(place: string, found: string, expected: string): never {
		throw new RefreshRefused(`${answer.url}, ${place}`, found, expected, 'The answer contradicts itself: run it again');
	}
}
