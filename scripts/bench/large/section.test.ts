import { expect, test } from 'vitest';
import { ratioRow, usedRow } from './section.ts';

const used = (wall: number, processor: number, peak: number) => ({ wall, processor, peak });

test('a ratio is the median of those of the pairs, beside its goal', () => {
	const ours = [used(4, 4, 0), used(3, 6, 0), used(9, 9, 0)];
	const theirs = [used(10, 10, 0), used(10, 10, 0), used(10, 10, 0)];
	expect(ratioRow('ratio', ours, theirs, 0.4)).toEqual([
		'ratio',
		...['0.40', '≤ 0.40', 'met'],
		...['0.60', '≤ 0.40', '**not met**'],
		...['', '', '']
	]);
});

test('a peak is a median too', () => {
	const row = usedRow('ingest', [used(1, 2, 190e6), used(1.04, 2, 199e6), used(7, 2, 201e6)]);
	expect(row).toEqual(['ingest', '1.0 s', '', '', '2.0 s', '', '', '199 MB', '≤ 200 MB', 'met']);
});
