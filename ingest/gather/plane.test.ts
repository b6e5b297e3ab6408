import { expect, test } from 'vitest';
import { span } from '../labels/ages.ts';
import { NO_FIGURE } from '../numbers.ts';
import { codesOf, emptyFigures, hasRegion, placeIn, put, regionsOf } from './plane.ts';

const plane = () => ({ ages: span(16, 16), year: 2020, figures: emptyFigures(3) });

test('a plane takes two bytes a figure until one needs more, and keeps all it has', () => {
	const one = { ...plane(), figures: emptyFigures(3) as Int16Array | Int32Array };
	put(one, placeIn(1, 1, 0), 32_767);
	put(one, placeIn(1, 2, 7), -7);
	expect(one.figures.BYTES_PER_ELEMENT).toBe(2);
	put(one, placeIn(2, 1, 3), 20_000_000);
	expect(one.figures.BYTES_PER_ELEMENT).toBe(4);
	const at = (region: number, sex: 1 | 2, level: number) => one.figures[placeIn(region, sex, level)];
	expect([at(1, 1, 0), at(1, 2, 7), at(2, 1, 3), at(0, 1, 0)]).toEqual([32_767, -7, 20_000_000, NO_FIGURE]);
});

test('the regions of planes are those that one of them has a figure of', () => {
	const [one, other] = [plane(), plane()];
	put(one, placeIn(2, 2, 7), 0);
	put(other, placeIn(0, 1, 0), -1);
	expect(regionsOf([one, other])).toEqual([0, 2]);
	expect([hasRegion(one, 2), hasRegion(one, 1), regionsOf([])]).toEqual([true, false, []]);
	expect(codesOf(one, 2)).toEqual([...Array(15).fill(NO_FIGURE), 0]);
});
