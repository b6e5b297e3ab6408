import { expect, test } from 'vitest';
import type { PxTable, Variable } from '../tables/px-table.ts';
import { MAX_DATA_CELLS, select } from './select.ts';

const variable = (code: string, values: number, more: Partial<Variable> = {}): Variable => ({
	...{ code, label: code },
	categories: Array.from({ length: values }, (_, value) => ({ code: `${value + 1}`, label: `${value + 1}` })),
	...more
});

const TABLE: PxTable = {
	...{ id: 'T', locale: 'sv', label: 'T', description: '', contents: 'T' },
	variables: [
		variable('Region', 1000, { role: 'geo' }),
		variable('Kon', 2, { elimination: 'sum' }),
		variable('ContentsCode', 1, { role: 'metric' }),
		variable('Tid', 200, { role: 'time' })
	],
	sourceOf: () => '',
	notesOf: () => [],
	async *figures() {}
};

const wish = (values: Record<string, string[]>) => ({
	selection: Object.entries(values).map(([variableCode, valueCodes]) => ({ variableCode, valueCodes })),
	...{ heading: [], stub: [] }
});

test('as many cells as are allowed are answered, and one more is refused in words', () => {
	const asked = (regions: string[]) => select(TABLE, wish({ Region: regions, ContentsCode: ['*'], Tid: ['TOP(150)'] }));
	expect(asked(['*']).map(({ codes }) => codes.length)).toEqual([1000, 2, 1, 150]);
	expect(1000 * 150).toBe(MAX_DATA_CELLS);
	expect(() => select(TABLE, wish({ Region: ['*'], ContentsCode: ['*'], Tid: ['TOP(151)'] }))).toThrow(
		expect.objectContaining({ kind: 'too-many-cells', status: 403, message: expect.stringContaining('151000') })
	);
	expect(() => select(TABLE, wish({ Region: ['*'], Kon: ['*'], ContentsCode: ['*'], Tid: ['TOP(150)'] }))).toThrow(
		'300000 cells'
	);
});

test('values stand once, in the order of the table, whatever they are asked for by', () => {
	const [regions] = select(TABLE, wish({ Region: ['3', '1', 'TOP(2)', '??'], ContentsCode: ['1'], Tid: ['1'] }));
	expect(regions!.codes.slice(0, 4)).toEqual(['1', '2', '3', '10']);
	expect(new Set(regions!.codes).size).toBe(regions!.codes.length);
});
