import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbook } from '../testing-forms.ts';
import { sourceOf } from '../testing.ts';
import { sheetOf } from './workbook.ts';

const read = (sheet: string, shared = '') =>
	sheetOf(
		sourceOf(
			zipSync({
				'[Content_Types].xml': strToU8('<Types/>'),
				'xl/sharedStrings.xml': strToU8(shared),
				'xl/worksheets/sheet2.xml': strToU8('<c r="A1"><v>2</v></c>'),
				'xl/worksheets/sheet1.xml': strToU8(sheet)
			})
		)
	);

test.each([
	['numbers', '<row r="1"><c r="A1"><v>7</v></c><c r="B1" s="3"><v>12</v></c></row>', [['7', '12']]],
	['cells and rows that are not there', '<c r="B2"><v>1</v></c><c r="D2" s="1"/>', [[], ['', '1', '', '']]],
	['columns behind Z', '<c r="AB1"><v>1</v></c>', [[...Array<string>(27).fill(''), '1']]],
	['texts of their own', '<c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="str"><v>b</v></c>', [['a', 'b']]],
	['shared texts', '<x:c r="A1" t="s"><x:v>1</x:v></x:c><x:c r="B1" t="s"><x:v>0</x:v></x:c>', [['ö & <', 'one two']]]
])('%s', (_, sheet, rows) => {
	const shared =
		'<x:sst><x:si><x:r><x:rPr/><x:t>one</x:t></x:r><x:r><x:t xml:space="preserve"> two</x:t></x:r></x:si>' +
		'<x:si><x:t>&#246; &amp; &lt;</x:t></x:si></x:sst>';
	expect(read(sheet, shared)).toEqual(rows);
});

test('a sheet with a bit changed is refused, wherever the change is seen in it', () => {
	const rows = [
		['a', 12_345],
		['b', 67_890]
	];
	const bytes = workbook(rows);
	const whole = JSON.stringify(sheetOf(sourceOf(bytes)));
	let refused = 0;
	for (let at = 0; at < bytes.length; at++) {
		const changed = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 4 : byte));
		try {
			expect(JSON.stringify(sheetOf(sourceOf(changed)))).toBe(whole);
		} catch (error) {
			if ((error as Error).name !== 'Refusal') throw error;
			refused += 1;
		}
	}
	expect(refused).toBeGreaterThan(100);
});
