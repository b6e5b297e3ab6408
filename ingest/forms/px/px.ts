import { isNoCount } from '../../labels/tables.ts';
import { type Place, Refusal, shown } from '../../refusal.ts';
import type { Source } from '../../text/source.ts';
import { headOf, wholeTextOf } from '../../text/text.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { understand } from '../cube/axes.ts';
import type { Cube, CubeDimension } from '../cube/cube.ts';
import { readCube } from '../cube/read-cube.ts';
import type { Opened } from '../form.ts';
import { factsOf } from './facts.ts';
import { codesOf, placeOfFigure } from './figures.ts';
import { Keywords } from './keywords.ts';
import { parsePx } from './parse.ts';

/** A keyword in capitals, perhaps with a language or what it belongs to, and "=". */
const BEGINNING = /^\s*[A-Z][A-Z0-9-]+(\[[^\]]*\])?(\("[^)]*\))?\s*=\s*("|\d|YES|NO)/;

/** Whether a text begins as PC-Axis files do. */
export const isPx = (head: string): boolean => BEGINNING.test(head);

/** A PC-Axis file. */
export function openPx(source: Source, vocabulary: Vocabulary): Opened {
	const text = wholeTextOf(source, encodingOf(source));
	const { entries, dataAt } = parsePx(source.name, text);
	const keywords = new Keywords(
		source.name,
		entries.filter(({ language }) => language === null)
	);
	expectCounts(keywords);
	const cube = cubeOf(source.name, text, dataAt, keywords);
	const understood = understand(cube, vocabulary);
	return {
		form: 'px',
		facts: factsOf(keywords, cube),
		mayOmit: false,
		placeOf: placeOfFigure.bind(null, { file: source.name, text, from: dataAt }),
		begin: placeOfFigure({ file: source.name, text, from: dataAt }, 0),
		read: (sink) => readCube(cube, understood, sink)
	};
}

/** UTF-8 or UTF-16 where the bytes are; else what CODEPAGE says, which is Windows-1252 or ISO-8859-1. */
function encodingOf(source: Source): string {
	if (source.encoding !== 'windows-1252') return source.encoding;
	const head = headOf(source);
	const named = /\bCODEPAGE\s*=\s*"([^"]*)"/.exec(head);
	if (!named) return source.encoding;
	const row = head.slice(0, named.index).split('\n').length;
	try {
		const { encoding } = new TextDecoder(named[1]);
		if (encoding !== 'utf-8') return encoding;
	} catch {
		throw codepage(`the unknown encoding ${shown(named[1])}`);
	}
	throw codepage('bytes that are no UTF-8 under CODEPAGE="utf-8"');

	function codepage(found: string): Refusal {
		const place = { file: source.name, row, column: 'CODEPAGE' };
		return new Refusal('file-form', place, found, 'the encoding of the file', 'Download the table again');
	}
}

function expectCounts(keywords: Keywords) {
	for (const keyword of ['UNITS', 'CONTENTS'])
		for (const entry of keywords.all(keyword))
			if (isNoCount(entry.values[0]))
				throw new Refusal(
					'columns',
					keywords.placeOf(entry, keyword),
					shown(entry.values[0]),
					'a number of persons, no share',
					'Choose the table with the number of persons'
				);
	const keys = keywords.all('KEYS')[0];
	if (keys)
		throw new Refusal(
			'file-form',
			keywords.placeOf(keys, 'KEYS'),
			'rows by keys',
			'the figures of every row',
			'Save the table without keys'
		);
}

function cubeOf(file: string, text: string, from: number, keywords: Keywords): Cube {
	const names = ['STUB', 'HEADING'].flatMap((keyword) => keywords.find(keyword)?.values ?? []);
	const dimensions = names.map((name) => dimensionOf(name, keywords));
	const count = dimensions.reduce((product, { categories }) => product * categories.length, 1);
	return {
		file,
		dimensions,
		begin: keywords.placeOf(keywords.find('STUB') ?? keywords.find('HEADING'), 'STUB'),
		placeOf: (figure) => placeOfFigure({ file, text, from }, figure),
		codes: () => codesOf({ file, text, from, count })
	};
}

function dimensionOf(name: string, keywords: Keywords): CubeDimension {
	const values = keywords.find('VALUES', name);
	const codes = keywords.find('CODES', name);
	const place = keywords.placeOf(values, `VALUES("${name}")`);
	if (!values) throw shape(place, `no VALUES("${name}")`, 'the values of every dimension');
	if (codes && codes.values.length !== values.values.length)
		throw shape(
			keywords.placeOf(codes, `CODES("${name}")`),
			`${codes.values.length} codes`,
			`${values.values.length}, as in VALUES`
		);
	return {
		code: keywords.find('VARIABLECODE', name)?.values[0] ?? null,
		label: name,
		categories: values.values.map((label, index) => ({ code: codes?.values[index] ?? null, label })),
		place,
		placeOf: () => place
	};
}

const shape = (place: Place, found: string, expected: string): Refusal =>
	new Refusal('file-form', place, found, expected, 'Download the table again');
