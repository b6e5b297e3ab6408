import JSONstat, { type JsonStatDataset, type JsonStatDimension } from 'jsonstat-toolkit';
import * as v from 'valibot';
import { languageOf } from '../../labels/dimensions.ts';
import { tableNamed } from '../../labels/tables.ts';
import { MISSING, NO_FIGURE, encodeFigure } from '../../numbers.ts';
import { Refusal, shown } from '../../refusal.ts';
import type { Source } from '../../text/source.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { understand } from '../cube/axes.ts';
import type { Cube, CubeDimension } from '../cube/cube.ts';
import { readCube } from '../cube/read-cube.ts';
import type { Footnote, Opened } from '../form.ts';
import { expectShape, isoTime, placeIn, refuseValue } from './parse.ts';

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

/** A dataset in JSON-stat: API 2 gives version 2. */
export function openJsonStat(source: Source, parsed: object, vocabulary: Vocabulary): Opened {
	const dataset = checkedDataset(source, datasetIn(parsed as Unchecked)!);
	const cube = cubeOf(source, dataset);
	const understood = understand(cube, vocabulary);
	return {
		form: 'json-stat2',
		facts: {
			language: languageIn(dataset),
			stated: statedIn(dataset),
			updated: isoTime(dataset.updated),
			footnotes: footnotesOf(dataset),
			marks: marksIn(dataset)
		},
		mayOmit: false,
		placeOf: cube.placeOf,
		begin: placeIn(source, 'value'),
		read: (sink) => readCube(cube, understood, sink)
	};
}

/** Hands to the toolkit what it will not trip over: it repairs and pads where a file must be refused. */
function checkedDataset(source: Source, raw: Unchecked): JsonStatDataset {
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
	const silent = codes.find((each) => label !== undefined && !Object.hasOwn(label, each));
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

function cubeOf(source: Source, dataset: JsonStatDataset): Cube {
	const placeOf = (figure: number) => placeIn(source, `value.${figure}`);
	return {
		file: source.name,
		dimensions: dataset.id.map((code) => dimensionOf(source, code, dataset.Dimension(code)!)),
		begin: placeIn(source, 'id'),
		placeOf,
		*codes() {
			for (let figure = 0; figure < dataset.value.length; figure++) yield codeAt(source, dataset, figure);
		}
	};
}

function dimensionOf(source: Source, code: string, dimension: JsonStatDimension): CubeDimension {
	const path = `dimension.${code}`;
	return {
		code,
		label: dimension.label,
		categories: dimension.id.map((each) => ({ code: each, label: dimension.Category(each)?.label ?? null })),
		place: placeIn(source, path),
		placeOf: (category) => placeIn(source, `${path}.category.label.${dimension.id[category]}`)
	};
}

/** A number, or null with a symbol of SCB's beside it: null alone says that a figure is missing, but not why. */
function codeAt(source: Source, { value, status }: JsonStatDataset, figure: number): number {
	const found = value[figure];
	const symbol = status?.[figure] ?? null;
	const code = found === null ? encodeFigure(symbol ?? '') : codeOf(found);
	const contradicts = found !== null && isSymbol(symbol);
	if (code !== NO_FIGURE && !contradicts && (found !== null || code < 0)) return code;
	const beside = symbol === null ? '' : ` with the status "${symbol}"`;
	throw new Refusal(
		'numbers',
		placeIn(source, `value.${figure}`),
		`${JSON.stringify(found)}${beside}`,
		'a whole number of persons, or null with one of the symbols . .. ... .... ..... ...... - in "status"',
		'Ask for the table again'
	);
}

const codeOf = (value: unknown): number => (typeof value === 'number' ? encodeFigure(String(value)) : NO_FIGURE);

const isSymbol = (text: string | null): boolean => (MISSING as readonly (string | null)[]).includes(text);

/** Marks of SCB's beside figures that are there. */
function marksIn({ value, status }: JsonStatDataset): Map<string, number> {
	const marks = new Map<string, number>();
	status?.forEach((mark, figure) => {
		if (mark && value[figure] !== null) marks.set(mark, (marks.get(mark) ?? 0) + 1);
	});
	return marks;
}

const px = ({ extension }: JsonStatDataset): Unchecked => (extension?.px ?? {}) as Unchecked;

function languageIn(dataset: JsonStatDataset): 'sv' | 'en' {
	const { language } = px(dataset);
	if (language === 'sv' || language === 'en') return language;
	return languageOf(dataset.id.map((code) => dataset.Dimension(code)?.label ?? ''));
}

/** The table by its id, its old name, or the code of its contents. */
function statedIn(dataset: JsonStatDataset) {
	const { tableid, matrix } = px(dataset);
	const contents = dataset.id.includes('ContentsCode') ? (dataset.Dimension('ContentsCode')?.id ?? []) : [];
	for (const name of [tableid, matrix, ...contents]) {
		const table = typeof name === 'string' ? tableNamed(name) : undefined;
		if (table) return table;
	}
	return null;
}

function footnotesOf(dataset: JsonStatDataset): Footnote[] {
	const ofTable = textsOf(dataset.note).map((text) => ({ dimension: null, value: null, text }));
	const ofDimensions = dataset.id.flatMap((code) => {
		const dimension = dataset.Dimension(code)!;
		const name = dimension.label ?? code;
		return [
			...textsOf(dimension.note).map((text) => ({ dimension: name, value: null, text })),
			...dimension.id.flatMap((each) => {
				const category = dimension.Category(each);
				return textsOf(category?.note).map((text) => ({ dimension: name, value: category?.label ?? each, text }));
			})
		];
	});
	return [...ofTable, ...ofDimensions];
}

/** One text, or a list of them. */
const textsOf = (note: unknown): string[] =>
	[note].flat().filter((text): text is string => typeof text === 'string' && text.trim() !== '');
