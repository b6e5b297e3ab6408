import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Witness } from './utf-8.ts';

function agree(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** All pieces lie in one buffer, one after the other, as when a file is read. */
function agreesInPieces(whole: Uint8Array, cuts: number[]): boolean {
	const witness = new Utf8Witness();
	const buffer = new Uint8Array(whole.length);
	let rest = whole;
	for (const cut of [...cuts, whole.length]) {
		buffer.set(rest.subarray(0, cut));
		witness.see(buffer.subarray(0, Math.min(cut, rest.length)));
		rest = rest.subarray(cut);
	}
	return witness.agrees();
}

const text = fc.string({ unit: 'binary', maxLength: 8 }).map((letters) => Buffer.from(letters, 'utf8'));
const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 6 }));

test('agrees with what a decoder says of all bytes at once, wherever they are cut', () => {
	let agreed = 0;
	fc.assert(
		fc.property(fc.array(bytes, { maxLength: 4 }), fc.array(fc.nat(8)), (parts, cuts) => {
			const whole = Buffer.concat(parts);
			expect(agreesInPieces(whole, cuts)).toBe(agree(whole));
			agreed += Number(agree(whole));
		}),
		{ numRuns: 2000, seed: 20_261_129 }
	);
	expect(agreed).toBeGreaterThan(200);
	expect(agreed).toBeLessThan(1800);
});
