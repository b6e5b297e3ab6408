import type { JsonStatDataset, JsonStatDimension } from 'jsonstat-toolkit';
import { languageOf } from '../../labels/dimensions.ts';
import { tableNamed } from '../../labels/tables.ts';
import { MISSING, NO_FIGURE, encodeFigure } from '../../numbers.ts';
import { Refusal } from '../../refusal.ts';
import type { Source } from '../../text/source.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { understand } from '../cube/axes.ts';
import type { Cube, CubeDimension } from '../cube/cube.ts';
import { readCube } from '../cube/read-cube.ts';
import type { Footnote, Opened } from '../form.ts';
import { checkedDataset } from './json-stat-shape.ts';
import { isoTime, placeIn } from './parse.ts';

/** A dataset in JSON-stat: API 2 gives version 2. */
export function openJsonStat(source: Source, parsed: object, vocabulary: Vocabulary): Opened {
	const dataset = checkedDataset(source, parsed);
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

const px = ({ extension }: JsonStatDataset) => (extension?.px ?? {}) as Record<string, unknown>;

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
