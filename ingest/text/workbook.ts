import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { Refusal } from '../refusal.ts';
import { type Source, piecesOf } from './source.ts';

/** More than a sheet of SCB's fills: 150 000 figures are some 10 MB. */
const MAX_PART = 256 * 1024 * 1024;

/** Names may have a prefix: `x:row`. */
const element = (name: string): RegExp =>
	new RegExp(`<(?:\\w+:)?${name}\\b([^>]*?)(?:/>|>([^]*?)</(?:\\w+:)?${name}>)`, 'g');

const [CELL, SHARED, TEXT, VALUE] = ['c', 'si', 't', 'v'].map(element);

/**
 * The first sheet of an Excel workbook, row by row: texts and numbers as they stand, nothing where a cell is empty. Read
 * here and not by a library, because those at hand turn cells into numbers and dates, pass over a file's checksums, and
 * so may give a figure that SCB did not write; of a sheet of SCB's only cells and texts are needed.
 */
export function sheetOf(source: Source): string[][] {
	const parts = partsOf(source);
	const [name] = Object.keys(parts).filter(isSheet).sort();
	if (name === undefined) return refuse('no sheet');
	const shared = [...textIn(parts, 'xl/sharedStrings.xml').matchAll(SHARED)].map(([, , text = '']) => textsOf(text));
	const rows: string[][] = [];
	for (const [, attributes, content = ''] of textIn(parts, name).matchAll(CELL)) {
		const [, letters, number] = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(attributes) ?? [];
		if (letters === undefined) return refuse('a cell without its place');
		const row = (rows[Number(number) - 1] ??= []);
		row[columnOf(letters)] = cellOf(attributes, content, shared) ?? refuse('a text that is not there');
	}
	return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''));

	function refuse(reason: string): never {
		throw broken(source.name, reason);
	}
}

const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(name);

function partsOf(source: Source): Record<string, Uint8Array> {
	const bytes = Buffer.concat(Array.from(piecesOf(source), (piece) => Buffer.from(piece)));
	try {
		return unzipped(bytes);
	} catch (error) {
		throw broken(source.name, (error as Error).message);
	}
}

/** The parts that are read, each of which has the checksum that the zip file says. */
function unzipped(bytes: Buffer): Record<string, Uint8Array> {
	const parts = unzipSync(bytes, {
		filter: ({ name, originalSize }) => originalSize <= MAX_PART && (isSheet(name) || name === 'xl/sharedStrings.xml')
	});
	const checksums = checksumsIn(bytes);
	const changed = Object.keys(parts).find((name) => crc32(parts[name]) !== checksums.get(name));
	if (changed !== undefined) throw new Error(`${changed} has another checksum`);
	return parts;
}

/** Checksums by the names of the parts, out of the directory at the end of a zip file, which fflate does not compare. */
function checksumsIn(bytes: Buffer): Map<string, number> {
	const checksums = new Map<string, number>();
	let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
	while (bytes.subarray(at, at + 4).equals(ENTRY)) {
		const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
		checksums.set(bytes.toString('utf8', at + 46, at + 46 + name), bytes.readUInt32LE(at + 16));
		at += 46 + name + extra + comment;
	}
	return checksums;
}

const ENTRY = Buffer.from('PK\u0001\u0002');

const textIn = (parts: Record<string, Uint8Array>, name: string): string => (parts[name] ? strFromU8(parts[name]) : '');

/** `B` is 1. */
const columnOf = (letters: string): number =>
	[...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0) - 1;

function cellOf(attributes: string, content: string, shared: readonly string[]): string | undefined {
	const type = /\bt="(\w+)"/.exec(attributes)?.[1];
	if (type === 'inlineStr') return textsOf(content);
	const value = [...content.matchAll(VALUE)].map(([, , text = '']) => unescaped(text)).join('');
	return type === 's' ? shared[Number(value)] : value;
}

/** A text may be in several pieces with fonts of their own. */
const textsOf = (xml: string): string => [...xml.matchAll(TEXT)].map(([, , text = '']) => unescaped(text)).join('');

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
	text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hexadecimal, name) =>
		name ? (ENTITIES[name] ?? all) : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hexadecimal, 16))
	);

const broken = (file: string, reason: string): Refusal =>
	new Refusal(
		'file-form',
		{ file, row: 1, column: '1' },
		`an Excel workbook that is broken (${reason})`,
		'a whole one',
		'Download the table again'
	);
