import { expect, test } from 'vitest';
import { relativePen } from './pen.ts';

const ring = (points: number[][], close = true): string => {
	const pen = relativePen();
	points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
	if (close) pen.closePath();
	return pen.path();
};

test.each([
	[
		'relative steps, a minus instead of a space',
		[
			[12, 3],
			[16, 8],
			[21, 2]
		],
		true,
		'M12 3l4 5 5-6z'
	],
	[
		'negative places',
		[
			[-5, -6],
			[-1, 0],
			[3, -7]
		],
		true,
		'M-5-6l4 6 4-7z'
	],
	[
		'rounds places, not steps',
		[
			[0.4, 0],
			[0.8, 0],
			[1.2, 0],
			[1.6, 0],
			[1.6, 3]
		],
		true,
		'M0 0l1 0 1 0 0 3z'
	],
	[
		'leaves out a ring that shrinks to a line',
		[
			[0, 0],
			[9, 0.2],
			[0, 0.3]
		],
		true,
		'M0 0l9 0-9 0z'
	],
	[
		'leaves out a ring that shrinks to a point',
		[
			[0, 0],
			[0.2, 0.2],
			[0.4, 0]
		],
		true,
		''
	],
	[
		'an open line',
		[
			[0, 0],
			[5, 5]
		],
		false,
		'M0 0l5 5'
	],
	[
		'an open line that shrinks to a point',
		[
			[0, 0],
			[0.2, 0.2]
		],
		false,
		''
	]
])('%s', (_, points, close, path) => {
	expect(ring(points, close)).toBe(path);
});

test('several rings', () => {
	const pen = relativePen();
	for (const x of [0, 10]) {
		pen.moveTo(x, 0);
		pen.lineTo(x + 5, 0);
		pen.lineTo(x, 5);
		pen.closePath();
	}
	expect(pen.path()).toBe('M0 0l5 0-5 5zM10 0l5 0-5 5z');
});
