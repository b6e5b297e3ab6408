import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ZipEntry, zipStream } from './zip-stream.ts';

const pack = async (...entries: ZipEntry[]) => Buffer.concat(await Array.fromAsync(zipStream(entries)));

async function* many(count: number) {
	for (let i = 0; i < count; i++) yield `${i} åäö\n`;
}

test('what was packed piece by piece is unpacked whole', async () => {
	const zip = await pack(
		{ name: 'short.txt', pieces: ['Gävle'] },
		{ name: 'empty', pieces: [] },
		{ name: 'långt', pieces: many(50_000) }
	);
	const found = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
	expect(found).toEqual([
		['short.txt', 'Gävle'],
		['empty', ''],
		['långt', (await Array.fromAsync(many(50_000))).join('')]
	]);
});

test('the same texts give the same bytes', async () =>
	expect(await pack({ name: 'a', pieces: many(9) })).toEqual(await pack({ name: 'a', pieces: many(9) })));

test('no more is made than is asked for', async () => {
	let made = 0;
	async function* counted() {
		for (; made < 10_000; made++) yield Buffer.from(crypto.getRandomValues(new Uint8Array(10_000)));
	}
	const pieces = zipStream([{ name: 'endless', pieces: counted() }]);
	for (let i = 0; i < 5; i++) await pieces.next();
	await pieces.return();
	const before = made;
	expect(before).toBeLessThan(200);
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(made).toBe(before);
});

test('what fails while it is made is thrown', async () => {
	async function* failing() {
		yield 'begun';
		throw new Error('No more.');
	}
	await expect(pack({ name: 'a', pieces: failing() })).rejects.toThrow('No more.');
});
