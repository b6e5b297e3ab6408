import * as v from 'valibot';
import { headingOf, languageOf } from '../../labels/dimensions.ts';
import { tableNamed } from '../../labels/tables.ts';
import { Refusal, shown } from '../../refusal.ts';
import type { Source } from '../../text/source.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import type { Footnote, Opened } from '../form.ts';
import { readTable, readableTable } from '../table/read-table.ts';
import type { DataRow, Table } from '../table/table.ts';
import { expectShape, isoTime, placeIn } from './parse.ts';

const text = v.string('a text');

const Answer = v.object({
	columns: v.pipe(
		v.array(
			v.object({ code: text, text, type: v.optional(text), comment: v.nullish(text) }, 'an object with code and text'),
			'a list of columns'
		),
		v.minLength(2, 'at least two columns')
	),
	comments: v.nullish(
		v.array(v.object({ variable: text, value: text, comment: text }, 'a footnote'), 'a list of footnotes')
	),
	data: v.array(v.unknown(), 'a list of rows'),
	metadata: v.nullish(v.array(v.looseObject({ updated: v.nullish(text) }), 'a list'))
});
type Answer = v.InferOutput<typeof Answer>;

/** Whether parsed JSON is the answer of API 1 in its form `json`. */
export const isApi1 = (parsed: object): boolean => 'columns' in parsed && 'data' in parsed;

/** The answer of API 1 in its form `json`: rows of codes and texts of figures, footnotes in `comments`. */
export function openApi1Json(source: Source, parsed: unknown, vocabulary: Vocabulary): Opened {
	const answer = expectShape(source, parsed, Answer);
	const table = tableOf(source, answer);
	const readable = readableTable(table, vocabulary);
	return {
		form: 'scb-api1-json',
		facts: {
			...readable.facts,
			language: languageOf(answer.columns.map((column) => column.text)),
			stated: tableNamed(answer.columns.find(isContents)?.code ?? '') ?? null,
			updated: isoTime(answer.metadata?.[0]?.updated),
			footnotes: footnotesOf(answer)
		},
		mayOmit: false,
		placeOf: table.placeOf,
		begin: placeIn(source, 'data.0'),
		read: (sink) => readTable(readable, rowsOf(source, answer), sink)
	};
}

type Column = Answer['columns'][number];

const isContents = ({ type }: Column): boolean => type === 'c';

/** A dimension goes by its code, or by its text where only that is known. */
const headingFrom = ({ code, text }: Column): string =>
	headingOf(code) === undefined && headingOf(text) ? text : code;

function tableOf(source: Source, answer: Answer): Table {
	const { columns, data } = answer;
	const keys = columns.filter((column) => !isContents(column)).length;
	const placeOf = (row: number, column: number) =>
		placeIn(source, column < keys ? `data.${row}.key.${column}` : `data.${row}.values.${column - keys}`);
	return {
		file: source.name,
		header: [...columns.filter((column) => !isContents(column)), ...columns.filter(isContents)].map(headingFrom),
		first: data.length > 0 ? rowsIn(source, answer)(0) : undefined,
		placeOfHeading: (column) => placeIn(source, `columns.${column}`),
		placeOf
	};
}

/** All rows, a thousand at a time. */
function* rowsOf(source: Source, answer: Answer): Generator<DataRow[]> {
	const rowAt = rowsIn(source, answer);
	const { length } = answer.data;
	for (let start = 0; start < length; start += 1000)
		yield answer.data.slice(start, start + 1000).map((_, index) => rowAt(start + index));
}

function rowsIn(source: Source, { columns, data }: Answer): (row: number) => DataRow {
	const keys = columns.filter((column) => !isContents(column)).length;
	return (row) => ({ line: row, fields: fieldsOf(source, data[row], row, keys, columns.length) });
}

function fieldsOf(source: Source, row: unknown, index: number, keys: number, width: number): string[] {
	const { key, values } = (row ?? {}) as { key?: unknown; values?: unknown };
	if (isTexts(key) && key.length === keys && isTexts(values) && values.length === width - keys)
		return [...key, ...values.map(String)].map((field) => field.trim());
	throw new Refusal(
		'columns',
		placeIn(source, `data.${index}`),
		shown(JSON.stringify(row) ?? 'nothing'),
		`{"key": [${keys} codes], "values": [${width - keys} texts]}, as in "columns"`,
		'Download the table again'
	);
}

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((each) => typeof each === 'string');

function footnotesOf({ columns, comments }: Answer): Footnote[] {
	const textOf = (code: string) => columns.find((column) => column.code === code)?.text ?? code;
	return [
		...columns.flatMap(({ text, comment }) => (comment ? [{ dimension: text, value: null, text: comment }] : [])),
		...(comments ?? []).map(({ variable, value, comment }) => ({
			dimension: textOf(variable),
			value,
			text: comment
		}))
	];
}
