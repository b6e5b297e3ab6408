import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Gathered, LoadRefused, gather } from './gather/gather.ts';
import { type Figure, NO_FIGURE, decodeFigure } from './numbers.ts';
import { silent } from './progress.ts';
import { readRegions } from './reference/regions.ts';
import { type Source, inspect } from './text/source.ts';
import type { Ages } from './labels/ages.ts';
import { LEVELS } from './labels/levels.ts';
import { type Vocabulary, createVocabulary } from './vocabulary.ts';

/** The bundled data. */
export const DATA = join(import.meta.dirname, '../data');

/** A folder that is gone when the test has ended. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'ingest-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** The sha256 of a file, in hexadecimal digits. */
export const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Writes a file into a folder of its own and reads it like ingest does; reports call it by its name. */
export function sourceOf(content: string | Uint8Array, name = 'small.csv'): Source {
	const path = join(temporaryFolder(), name.replaceAll('/', '-'));
	writeFileSync(path, content);
	return inspect(path, name);
}

let vocabulary: Vocabulary | undefined;

/** SCB's words for all regions of the bundled data, read once. */
export const bundledVocabulary = (): Vocabulary => (vocabulary ??= readVocabulary());

function readVocabulary(): Vocabulary {
	const { regions, englishNames } = readRegions({
		counties: inspect(join(DATA, 'counties.csv'), 'counties.csv'),
		groups: inspect(join(DATA, 'municipality-groups.csv'), 'municipality-groups.csv'),
		participants: inspect(join(DATA, 'participants.csv'), 'participants.csv')
	});
	return createVocabulary(regions, englishNames);
}

/** Reads files as one load. */
export const gatherAll = (...sources: Source[]): Gathered => gather(sources, bundledVocabulary(), silent);

/** The sentences that refuse a load of these files; empty when it is accepted. */
export function refusalsOf(...sources: Source[]): string[] {
	try {
		gatherAll(...sources);
		return [];
	} catch (error) {
		if (error instanceof LoadRefused) return error.refusals.map(({ message }) => message);
		throw error;
	}
}

/** Every figure that was read, by region, level, sex and year in words, with its ages, in one order. */
export const figuresOf = ({ counts }: Gathered): [string, Ages, Figure][] =>
	counts
		.planes()
		.flatMap((plane) =>
			[...plane.figures.keys()]
				.filter((at) => plane.figures[at] !== NO_FIGURE)
				.map((at): [string, Ages, Figure] => [counts.inWords(plane, at), plane.ages, decodeFigure(plane.figures[at])])
		);

/** What a small table of counts holds and how it is written. */
export interface SmallTable {
	regions: string[];
	years: number[];
	header: string[];
	age: string;
	levels: string[];
	sexes: string[];
	delimiter: string;
	lineEnd: string;
	/** Lines above the header. */
	above: string[];
	/** The figure of row `row` (from 0) and column `column` (from 0). */
	figure: (row: number, column: number) => string | number;
	/** How a text is put in quotes. */
	quote: (text: string) => string;
}

const SMALL: SmallTable = {
	regions: ['2101 Ockelbo', '2180 Gävle'],
	years: [2018, 2019],
	header: ['region', 'ålder', 'utbildningsnivå', 'kön'],
	age: 'totalt 16-74 år',
	levels: LEVELS.map(({ name_sv }) => name_sv),
	sexes: ['män', 'kvinnor'],
	delimiter: ',',
	lineEnd: '\r\n',
	above: [],
	figure: (row, column) => 100 * row + column,
	quote: (text) => `"${text}"`
};

/** A valid table in the form of SCB's web download, 33 lines long, with anything in it changed. */
export function smallTable(changes: Partial<SmallTable> = {}): string {
	const table = { ...SMALL, ...changes };
	const { delimiter, lineEnd, quote } = table;
	const line = (texts: string[], bare: (string | number)[]) => [...texts.map(quote), ...bare].join(delimiter);
	const labels = table.regions.flatMap((region) =>
		table.levels.flatMap((level) => table.sexes.map((sex) => [region, table.age, level, sex]))
	);
	const rows = labels.map((texts, row) =>
		line(
			texts,
			table.years.map((_, column) => table.figure(row, column))
		)
	);
	const header = line([...table.header, ...table.years.map(String)], []);
	return [...table.above, header, ...rows].map((text) => text + lineEnd).join('');
}

/** The table with one line (from 1) replaced; null takes it out. */
export function withLine(table: string, number: number, change: (line: string) => string | null): string {
	const lines = table.split('\r\n');
	const changed = change(lines[number - 1]);
	lines.splice(number - 1, 1, ...(changed === null ? [] : [changed]));
	return lines.join('\r\n');
}

/** Text as ISO-8859-1, or Windows-1252 where it has an en dash. */
export const latin1 = (text: string): Uint8Array => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');

/** A copy of an object without some of its keys. */
export const without = <Value extends object, Key extends keyof Value>(
	value: Value,
	...keys: Key[]
): Omit<Value, Key> =>
	Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as Key))) as Omit<Value, Key>;
