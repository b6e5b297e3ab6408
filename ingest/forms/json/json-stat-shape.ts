import JSONstat, { type JsonStatDataset, type JsonStatDimension } from 'jsonstat-toolkit';
import * as v from 'valibot';
import { Refusal, shown } from '../../refusal.ts';
import type { Source } from '../../text/source.ts';
import { expectShape, placeIn, refuseValue } from './parse.ts';

const count = v.pipe(v.number('a number of values'), v.integer('a whole number'), v.minValue(1, 'at least 1'));

const Dimension = v.looseObject(
	{
		label: v.nullish(v.string('a text')),
		category: v.looseObject(
			{
				index: v.optional(
					v.union(
						[v.array(v.string()), v.record(v.string(), v.pipe(v.number(), v.integer()))],
						'codes with their places'
					)
				),
				label: v.optional(v.record(v.string(), v.string('a text'), 'codes with their texts'))
			},
			'an object with index and label'
		)
	},
	'a dimension'
);

const Dataset = v.looseObject({
	id: v.pipe(v.array(v.string('a text'), 'a list of dimensions'), v.nonEmpty('a list of dimensions')),
	size: v.array(count, 'a list of numbers'),
	dimension: v.looseObject({}, 'dimensions by their codes'),
	value: v.nullish(v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())], 'a list of numbers and nulls')),
	status: v.nullish(
		v.union(
			[v.string(), v.array(v.nullable(v.string())), v.record(v.string(), v.nullable(v.string()))],
			'symbols by the places of figures'
		)
	)
});

type Unchecked = Record<string, unknown>;

/** Whether parsed JSON is a dataset in JSON-stat, of version 2 or 1. */
export const isJsonStat = (parsed: object): boolean => datasetIn(parsed as Unchecked) !== null;

/** Version 1 wraps the dataset and keeps `id` and `size` within `dimension`: brought to the shape of version 2. */
function datasetIn(parsed: Unchecked): Unchecked | null {
	if (parsed.class === 'dataset') return parsed;
	const { dataset } = parsed as { dataset?: Unchecked };
	if (typeof dataset !== 'object' || dataset === null) return null;
	const { id, size } = (dataset.dimension ?? {}) as Unchecked;
	return { version: '2.0', class: 'dataset', id, size, ...dataset };
}

/**
 * A dataset in JSON-stat whose parts fit one another. Hands to the toolkit what it will not trip over: it repairs and
 * pads where a file must be refused.
 */
export function checkedDataset(source: Source, parsed: object): JsonStatDataset {
	const raw = datasetIn(parsed as Unchecked)!;
	const { id, size, dimension, value } = expectShape(source, raw, Dataset);
	if (id.length !== size.length) refuseValue(source, 'size', `${size.length} numbers`, `${id.length}, as in "id"`);
	for (const code of id) {
		if (!Object.hasOwn(dimension, code)) refuseValue(source, 'dimension', `no "${code}"`, 'every dimension of "id"');
		expectShape(source, dimension, v.looseObject({ [code]: Dimension }));
	}
	const cells = size.reduce((product, each) => product * each, 1);
	if (cells > MAX_CELLS) refuseValue(source, 'size', `${cells} cells`, `at most ${MAX_CELLS}`);
	expectValues(source, value, cells);
	id.forEach((code, axis) =>
		expectLabels(source, code, dimension[code] as v.InferOutput<typeof Dimension>, size[axis])
	);
	const dataset = JSONstat(raw);
	id.forEach((code, axis) => expectCategories(source, code, dataset.Dimension(code), size[axis]));
	return dataset;
}

/** Ten times what a table of SCB's by single years of age has; an object of figures could span more than memory holds. */
const MAX_CELLS = 100_000_000;

/**
 * Where there are texts, every code has one: a code that was changed would otherwise go by itself. Places beyond the
 * size would make a list as long as the largest of them.
 */
function expectLabels(
	source: Source,
	code: string,
	{ category: { index, label } }: v.InferOutput<typeof Dimension>,
	size: number
) {
	const path = `dimension.${code}.category`;
	if (index === undefined && label === undefined)
		refuseValue(source, path, 'neither codes nor texts', 'index and label');
	if (index === undefined) return;
	const codes = Array.isArray(index) ? index : Object.keys(index);
	const far = codes.find((each) => !Array.isArray(index) && (index[each] < 0 || index[each] >= size));
	if (far !== undefined)
		refuseValue(
			source,
			`${path}.index.${far}`,
			`the place ${(index as Record<string, number>)[far]}`,
			`places below ${size}, as in "size"`
		);
	const named = Object.keys(label ?? {}).length > 0;
	const silent = codes.find((each) => named && !Object.hasOwn(label!, each));
	if (silent !== undefined)
		refuseValue(source, `${path}.label`, `no text for ${shown(silent)}`, 'one for every code of "index"');
}

function expectValues(source: Source, value: v.InferOutput<typeof Dataset>['value'], cells: number) {
	const metadata = 'Ask for the data of the table, not for its description';
	if (!value || (Array.isArray(value) && value.length === 0))
		throw new Refusal('file-form', placeIn(source, 'value'), 'no figures', `${cells} figures`, metadata);
	const expected = `${cells}, as in "size"`;
	if (Array.isArray(value)) {
		if (value.length !== cells) refuseValue(source, 'value', `${value.length} figures`, expected);
		return;
	}
	const stray = Object.keys(value).find((key) => !/^\d+$/.test(key) || Number(key) >= cells);
	if (stray !== undefined)
		refuseValue(source, `value.${stray}`, `the place ${shown(stray)}`, `places below ${expected}`);
}

function expectCategories(source: Source, code: string, dimension: JsonStatDimension | null, size: number) {
	const codes = Array.from(dimension?.id ?? []);
	if (codes.length === size && !codes.includes(undefined as never)) return;
	const path = `dimension.${code}.category.index`;
	refuseValue(source, path, `${codes.filter((each) => each !== undefined).length} codes`, `${size}, as in "size"`);
}
