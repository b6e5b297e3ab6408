import { type Category, type Cube, type Description, type Dimension, metricOf, SYMBOLS } from './cube.ts';
import { windows1252 } from './windows-1252.ts';

/** A line of a PC-Axis file has at most 256 characters, and a text of several lines is several texts. */
const LINE = 250;
const PIECE_OF_TEXT = 240;
const END = '\r\n';

/** Lines of figures written at a time. */
const LINES = 512;

/** A text as PC-Axis can hold it: it knows no quotation marks inside, and `#` ends a line of a footnote. */
const plain = (text: string): string => text.replaceAll('"', '\u2019').replace(/\s*\n\s*/g, '#');

/** A text in quotation marks, in as many pieces on lines of their own as it needs. */
function quoted(text: string): string {
	const pieces = plain(text).match(new RegExp(`.{1,${PIECE_OF_TEXT}}`, 'gsu')) ?? [''];
	return pieces.map((piece) => `"${piece}"`).join(END);
}

/** What a keyword takes of the first line. */
const ROOM = 60;

/** Texts with commas between, on lines that are not too long. */
function list(texts: string[]): string {
	let length = 0;
	return texts
		.map(quoted)
		.map((text, index) => {
			const breaks = length > 0 && length + text.length > LINE - ROOM;
			length = breaks ? text.length : length + text.length + 1;
			return `${index === 0 ? '' : ','}${breaks ? END : ''}${text}`;
		})
		.join('');
}

const keyword = (name: string, value: string): string => {
	const fits = name.length + value.split(END)[0]!.length < LINE;
	return `${name}=${fits ? '' : END}${value};${END}`;
};
const named = (name: string, label: string): string => `${name}("${plain(label)}")`;
const yes = (is: boolean): string => (is ? 'YES' : 'NO');

/** `2026-11-25` as PC-Axis writes a moment. */
const moment = (day: string): string => `"${day.replaceAll('-', '')} 00:00"`;

/** Years that follow each other or not. */
const timeOf = ({ label, categories }: Dimension): string =>
	keyword(named('TIMEVAL', label), `TLIST(A1),${list(categories.map(({ code }) => code))}`);

const valuesOf = (dimension: Dimension): string =>
	[
		keyword(named('VARIABLECODE', dimension.label), quoted(dimension.code)),
		keyword(named('VALUES', dimension.label), list(dimension.categories.map(({ label }) => label))),
		...(dimension.role === 'time' ? [timeOf(dimension)] : []),
		keyword(named('CODES', dimension.label), list(dimension.categories.map(({ code }) => code)))
	].join('');

/** What PC-Axis wants to know of each measure. */
const measureOf = ({ label, unit }: Category, metric: Dimension, updated: string): string =>
	[
		keyword(named('UNITS', label), quoted(unit?.base ?? '')),
		keyword(named('LAST-UPDATED', label), moment(updated)),
		...(unit?.decimals
			? [keyword(`PRECISION("${plain(metric.label)}","${plain(label)}")`, String(Math.min(6, unit.decimals)))]
			: [])
	].join('');

/** A table whose measures are no dimension has them in one keyword. */
const contentsOf = (description: Description, metric: Dimension | undefined): string =>
	[
		keyword('CONTENTS', quoted(description.contents)),
		keyword('UNITS', quoted(metric?.categories[0]?.unit?.base ?? description.contents)),
		...(metric ? [keyword('CONTVARIABLE', quoted(metric.label))] : [])
	].join('');

const notesOf = ({ notes, dimensions }: Description): string =>
	[
		...notes.map((note) => keyword('NOTE', quoted(note))),
		...dimensions.flatMap(({ label, notes = [], categories }) => [
			...notes.map((note) => keyword(named('NOTE', label), quoted(note))),
			...categories.flatMap(({ label: value, notes = [] }) =>
				notes.map((note) => keyword(`VALUENOTE("${plain(label)}","${plain(value)}")`, quoted(note)))
			)
		])
	].join('');

/** Two keywords of the same name and place would be read as one: their texts become one with lines. */
const joined = (notes: string[] | undefined): string[] | undefined =>
	notes && notes.length > 0 ? [notes.join('\n')] : undefined;

const withJoinedNotes = (description: Description): Description => ({
	...description,
	notes: joined(description.notes) ?? [],
	dimensions: description.dimensions.map((dimension) => ({
		...dimension,
		notes: joined(dimension.notes),
		categories: dimension.categories.map((category) => ({ ...category, notes: joined(category.notes) }))
	}))
});

/** Characters that the old name of a table may have. */
const LONGEST_MATRIX = 20;

/** Decimals of the figures as they are stored, and as they are shown where nothing else is said. */
const DECIMALS = { stored: '6', shown: '0' };

/** Everything in a PC-Axis file before its figures. */
function head(description: Description): string {
	const { dimensions, headings, locale, updated } = description;
	const metric = metricOf(description);
	const whole = metric?.categories.every(({ unit }) => !unit?.decimals) ?? true;
	const stub = dimensions.slice(0, dimensions.length - headings);
	const heading = dimensions.slice(dimensions.length - headings);
	return [
		keyword('CHARSET', '"ANSI"'),
		keyword('AXIS-VERSION', '"2013"'),
		keyword('CODEPAGE', '"Windows-1252"'),
		keyword('LANGUAGE', quoted(locale)),
		keyword('CREATION-DATE', moment(updated)),
		keyword('DECIMALS', whole ? '0' : DECIMALS.stored),
		keyword('SHOWDECIMALS', DECIMALS.shown),
		keyword('MATRIX', quoted(description.id.slice(0, LONGEST_MATRIX))),
		keyword('TABLEID', quoted(description.id)),
		keyword('COPYRIGHT', yes(false)),
		keyword('SUBJECT-CODE', '"UF"'),
		keyword('SUBJECT-AREA', quoted({ sv: 'Utbildning och forskning', en: 'Education and research' }[locale])),
		keyword('TITLE', quoted(description.title)),
		contentsOf(description, metric),
		...(stub.length > 0 ? [keyword('STUB', list(stub.map(({ label }) => label)))] : []),
		...(heading.length > 0 ? [keyword('HEADING', list(heading.map(({ label }) => label)))] : []),
		...dimensions.map(valuesOf),
		...(metric ? metric.categories.map((category) => measureOf(category, metric, updated)) : []),
		keyword('LAST-UPDATED', moment(updated)),
		keyword('SOURCE', quoted(description.source)),
		...(description.href === undefined ? [] : [keyword('LINK', quoted(description.href))]),
		notesOf(withJoinedNotes(description)),
		`DATA=${END}`
	].join('');
}

/** PC-Axis has no empty cell: a place of which nothing is said, not even why, has a sign of its own. */
const SILENT = '......';

const SILENT_WORDS = {
	sv: `${SILENT} betyder att underlaget inte har någon uppgift på den platsen.`,
	en: `${SILENT} means that the data has nothing at that place.`
};

const written = (value: number, status: number): string =>
	Number.isNaN(value) ? `"${SYMBOLS[status] || SILENT}"` : String(value);

const hasSilent = ({ values, statuses }: Cube): boolean =>
	statuses.some((status, cell) => status === 0 && Number.isNaN(values[cell]!));

/** Cells of one line of the table. */
const widthOf = ({ dimensions, headings }: Description): number =>
	dimensions.slice(dimensions.length - headings).reduce((product, { categories }) => product * categories.length, 1);

function* figures(cube: Cube): Generator<string> {
	const width = widthOf(cube);
	let lines: string[] = [];
	for (let from = 0; from < cube.values.length; from += width) {
		const cells = Array.from({ length: width }, (_, at) => written(cube.values[from + at]!, cube.statuses[from + at]!));
		lines.push(cells.join(' ') + END);
		if (lines.length < LINES) continue;
		yield lines.join('');
		lines = [];
	}
	yield lines.join('');
}

/** The cube as a PC-Axis file in Windows-1252, piece by piece, every figure in its place (no KEYS). */
export function* px(cube: Cube): Generator<Uint8Array> {
	const notes = hasSilent(cube) ? [...cube.notes, SILENT_WORDS[cube.locale]] : cube.notes;
	yield windows1252(head({ ...cube, notes }));
	for (const piece of figures(cube)) yield windows1252(piece);
	yield windows1252(`;${END}`);
}
