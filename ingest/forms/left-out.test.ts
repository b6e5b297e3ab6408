import { describe, expect, test } from 'vitest';
import { NO_FIGURE } from '../numbers.ts';
import { LABELS, USUAL, long, wide } from '../testing-forms.ts';
import { gatherAll, latin1, refusalsOf, smallTable, sourceOf } from '../testing.ts';

/** Gävle has nobody with a doctorate, man or woman; API 2 leaves such rows out when it is asked to. */
const figure = (row: number, column: number) => (row === 28 || row === 29 ? 0 : 100 + row + column);
const leftOut = (table: string) => table.replaceAll(/^.*,0,0\r\n/gm, '');

describe('rows of zeros that API 2 leaves out are unknown', () => {
	test.each([
		['with codes', wide({ ...USUAL, figure }, LABELS.code)],
		['with texts', wide({ ...USUAL, figure }, LABELS.text)],
		['with both', wide({ ...USUAL, figure }, LABELS.both)]
	])('%s', (_, table) => {
		const content = leftOut(table);
		expect(content.length).toBeLessThan(table.length);
		const { counts, files } = gatherAll(sourceOf(latin1(content)));
		expect(counts.size).toBe(60);
		const [plane] = counts.planes();
		expect(files[0].omitted.map(({ year, cells }) => [year, cells])).toEqual([
			[2018, 2],
			[2019, 2]
		]);
		expect([...plane.figures].filter((code) => code !== NO_FIGURE)).toHaveLength(30);
	});
});

describe('missing rows are refused', () => {
	const sentence =
		/found no figure in this file for "2180 Gävle", "forskarutbildning", "män", 2018; expected every region/;
	test.each([
		['in a web download', leftOut(smallTable({ figure }))],
		['in csv3', leftOut(long({ ...USUAL, figure }, LABELS.code, 'TAB3981')).replaceAll(/^.*"7".*,0\r\n/gm, '')],
		[
			'in a file of API 2 that has other rows of zeros',
			wide({ ...USUAL, figure: (row, column) => (row === 3 ? 0 : figure(row, column)) }, LABELS.code).replaceAll(
				/^"2180".*"7".*\r\n/gm,
				''
			)
		]
	])('%s', (_, table) => {
		const [message] = refusalsOf(sourceOf(latin1(table)));
		expect(message).toMatch(sentence);
	});
});
