import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latin1, refusalsOf, smallTable, sourceOf } from './testing.ts';

const valid = Buffer.from(latin1(smallTable()));

/** One place of the file where bytes go and others come. */
const change = fc.record({
	at: fc.nat(valid.length - 1),
	gone: fc.nat(12),
	come: fc.oneof(
		fc.uint8Array({ maxLength: 6 }),
		fc
			.constantFrom(',', ';', '"', '\r\n', '\n', '-', '..', ' ', '\0', '\uFEFF', '9')
			.map((text) => new Uint8Array(Buffer.from(text)))
	)
});

function changed(changes: { at: number; gone: number; come: Uint8Array }[]): Uint8Array {
	return changes.reduce<Uint8Array>(
		(bytes, { at, gone, come }) => Buffer.concat([bytes.subarray(0, at), come, bytes.subarray(at + gone)]),
		valid
	);
}

test('a file changed at random is read or refused in a sentence with a place, never anything else', () => {
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
			for (const sentence of refusalsOf(sourceOf(changed(changes))))
				expect(sentence).toMatch(/^small\.csv, row \d+, column \d+( ".*")?: found .+; expected .+\. .+\.$/);
		}),
		{ numRuns: 500 }
	);
}, 60_000);
