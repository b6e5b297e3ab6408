import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvSlices } from './csv.ts';

const rowsOf = (pieces: string[]) => [...csvSlices('x.csv', pieces, ',')].flatMap(({ rows }) => rows);

/** Cuts a text into pieces at these places. */
function cut(text: string, places: number[]): string[] {
	const ends = [...places, text.length].sort((a, b) => a - b);
	return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

test('pieces give the same rows as the whole, wherever they are cut', () => {
	const field = fc.oneof(fc.constantFrom('"a, b"', '""', 'x', '', '12', '"å 9 (10) år"'), fc.nat().map(String));
	const text = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(text, fc.array(fc.nat(60)), (rows, places) => {
			const whole = rows.map((fields) => fields.join(',')).join('\n');
			const within = places.map((place) => Math.min(place, whole.length));
			expect(rowsOf(cut(whole, within))).toEqual(rowsOf([whole]));
		}),
		{ numRuns: 300 }
	);
});

test('lines are counted through all pieces, empty ones too', () => {
	const lines = [...csvSlices('x.csv', ['a,1\n\nb', ',2\nc,3'], ',')].flatMap(({ line, rows }) =>
		rows.map(([first], index) => [line + index, first])
	);
	expect(lines).toEqual([
		[1, 'a'],
		[2, ''],
		[3, 'b'],
		[4, 'c']
	]);
});

test('a quotation mark that never closes is refused before it has swallowed the file', () => {
	const endless = function* () {
		yield 'a,1\nb,"';
		for (;;) yield 'x'.repeat(100_000);
	};
	expect(() => [...csvSlices('x.csv', endless(), ',')]).toThrow(
		'x.csv, row 2, column 1: found a quotation mark that never closes; expected text between two quotation marks.'
	);
});
