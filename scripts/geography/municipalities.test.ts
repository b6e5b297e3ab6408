import { describe, expect, test } from 'vitest';
import { project, wind } from './municipalities.ts';

describe('project', () => {
	/** Lantmäteriet's control points for SWEREF 99 TM (kontrollpunkter_sweref99tm.pdf), rounded to metres. */
	test.each([
		[
			[12.75, 55],
			[356083, 6097107]
		],
		[
			[19.5, 57],
			[773251, 6326393]
		],
		[
			[12.75, 61],
			[378323, 6764877]
		],
		[
			[18.75, 61],
			[702745, 6768593]
		],
		[
			[21, 69],
			[739639, 7666090]
		]
	])('%j -> %j', (degrees, metres) => {
		expect(project(degrees)).toEqual(metres);
	});
});

describe('wind', () => {
	const clockwise = [
		[0, 0],
		[0, 4],
		[4, 4],
		[4, 0],
		[0, 0]
	];
	const counterClockwise = clockwise.toReversed();

	test.each([
		['turns the outer ring clockwise', [counterClockwise], [clockwise]],
		['turns holes the other way', [clockwise, clockwise], [clockwise, counterClockwise]],
		['leaves what is right', [clockwise, counterClockwise], [clockwise, counterClockwise]]
	])('%s', (_, given, expected) => {
		expect(wind(given)).toEqual(expected);
	});
});
