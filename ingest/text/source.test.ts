import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { latin1, sourceOf, temporaryFolder } from '../testing.ts';
import { PIECE_BYTES, inspect } from './source.ts';
import { headOf, textOf } from './text.ts';

const text = (content: string | Uint8Array) => [...textOf(sourceOf(content))].join('');

test.each([
	['ASCII', Buffer.from('abc'), 'utf-8', 'abc'],
	['UTF-8', Buffer.from('Gävle 16–74', 'utf8'), 'utf-8', 'Gävle 16–74'],
	['UTF-8 with a byte order mark', Buffer.from('\uFEFFGävle', 'utf8'), 'utf-8', 'Gävle'],
	['ISO-8859-1', Buffer.from('Gävle', 'latin1'), 'windows-1252', 'Gävle'],
	['Windows-1252', latin1('16–74 år'), 'windows-1252', '16–74 år'],
	['UTF-16', Buffer.from('\uFEFFGävle 16–74', 'utf16le'), 'utf-16le', 'Gävle 16–74'],
	['UTF-16, high byte first', Buffer.from('\uFEFFGävle', 'utf16le').swap16(), 'utf-16be', 'Gävle'],
	['UTF-16, packed', gzipSync(Buffer.from('\uFEFFGävle', 'utf16le')), 'utf-16le', 'Gävle']
])('%s', (_, bytes, encoding, expected) => {
	const source = sourceOf(bytes);
	expect([source.encoding, [...textOf(source)].join('')]).toEqual([encoding, expected]);
});

test('a letter and a line end that lie across two pieces stay whole', () => {
	const front = 'x'.repeat(PIECE_BYTES - 1);
	expect(text(Buffer.from(`${front}ä`, 'utf8'))).toBe(`${front}ä`);
	expect(text(`${front}\r\ny`)).toBe(`${front}\ny`);
	expect(text(`${front}\ry\r`)).toBe(`${front}\ny\n`);
	expect(text(Buffer.from(`\uFEFF${front}ä\r\n${front}ö\r\n`, 'utf16le'))).toBe(`${front}ä\n${front}ö\n`);
});

test('a broken letter at the very end makes it no UTF-8', () => {
	expect(sourceOf(Buffer.concat([Buffer.from('ä', 'utf8'), Buffer.from([0xc3])])).encoding).toBe('windows-1252');
});

test('size and sha256 are those of the bytes', () => {
	expect(sourceOf('abc')).toMatchObject({
		bytes: 3,
		sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
	});
});

test('the head is the beginning alone', () => {
	const path = join(temporaryFolder(), 'long');
	writeFileSync(path, 'a\n'.repeat(2 * PIECE_BYTES));
	expect(headOf(inspect(path, 'long'))).toHaveLength(PIECE_BYTES);
	writeFileSync(path, `${'a'.repeat(PIECE_BYTES)}\nb\n${'c\n'.repeat(PIECE_BYTES)}`);
	expect(headOf(inspect(path, 'long'))).toMatch(/^a+\nb\nc/);
});

test('a file that is not there, and a folder, are refused', () => {
	const folder = temporaryFolder();
	expect(() => inspect(join(folder, 'none'), 'none.csv')).toThrow(
		'none.csv: found no such file; expected a file. Check the path.'
	);
	expect(() => inspect(folder, 'scb')).toThrow('scb: found a folder; expected a file. Check the path.');
});
