import { expect, test } from 'vitest';
import { joinPages } from './paging.ts';

async function* each<Page>(pages: Page[]) {
	yield* pages;
}

test.each([
	[[], []],
	[[[1, 2]], [[1, 2]]],
	[[[1], [2], [3]], [[1, 2, 3]]],
	[
		[[1, 2], [3], [4]],
		[[1, 2, 3], [4]]
	],
	[
		[[1, 2, 3, 4], [5]],
		[[1, 2, 3, 4], [5]]
	]
])('%j in pages of three: %j', async (pages: number[][], expected: number[][]) =>
	expect(await Array.fromAsync(joinPages(each(pages), 3))).toEqual(expected)
);
