import { describe, expect, test } from 'vitest';
import { endLabels, labelRoom, LABEL_OFFSET, LINE_HEIGHT, type LabelledEnd } from './end-labels.ts';

const end = (label: string, y: number, x = 100): LabelledEnd => ({ id: label, ink: 'red', label, value: '15,1', x, y });

describe('endLabels', () => {
	test.each([
		['Kiruna', ['Kiruna']],
		['Övriga 16 kommuner', ['Övriga 16', 'kommuner']],
		['Kommunblandgrupp', ['', 'Kommunblandgrupp']]
	])('%s is set in lines beside its value', (label, lines) =>
		expect(endLabels([end(label, 100)], 0, 200)[0]!.lines).toEqual(lines)
	);

	test('leaves out what has no label', () => expect(endLabels([end('', 100)], 0, 200)).toEqual([]));

	test('moves apart and says which stand away from their line', () => {
		const labels = endLabels([end('Malå', 100), end('Norsjö', 101), end('Riket', 20)], 0, 200);
		expect(labels.map(({ textY, away }) => [textY, away])).toEqual([
			[92.5, true],
			[108.5, true],
			[20, false]
		]);
	});

	test('two lines of text take their room', () => {
		const [long, short] = endLabels([end('Övriga 16 kommuner', 100), end('Malå', 104)], 0, 200);
		expect(short!.textY - long!.textY).toBeGreaterThanOrEqual(2 * LINE_HEIGHT);
	});
});

test('room is kept for the widest line', () => {
	const narrow = labelRoom(endLabels([end('Malå', 0)], 0, 200));
	const wide = labelRoom(endLabels([end('Malå', 0), end('Arvidsjaur', 50)], 0, 200));
	expect(wide).toBeGreaterThan(narrow);
	expect(labelRoom([])).toBe(LABEL_OFFSET);
});
