import { setImmediate } from 'node:timers/promises';
import type { EducationDb } from '#db/open.server.ts';
import { type Cube, type Description, emptyCube, stridesOf, symbolCode } from '#lib/server/cube/cube.ts';
import type { Chosen, PxTable } from '../tables/px-table.ts';

const NOT_AVAILABLE = symbolCode('..');

/** How far from the first cell each value of each variable stands; all values of a variable that is left out stand in one. */
function stepsOf(choice: Chosen[], { dimensions }: Description): Map<string, number>[] {
	const strides = stridesOf(dimensions.map(({ categories }) => categories.length));
	return choice.map(({ variable, codes }) => {
		const axis = dimensions.findIndex(({ code }) => code === variable.code);
		return new Map(codes.map((code, place) => [code, axis < 0 ? 0 : place * strides[axis]!]));
	});
}

/**
 * The figures of what is chosen. A cell of which nothing is stored, or whose parts are not all known, is not available
 * (`..`), never zero.
 */
export async function readCube(
	db: EducationDb,
	table: PxTable,
	choice: Chosen[],
	description: Description
): Promise<Cube> {
	const cube = emptyCube(description);
	const steps = stepsOf(choice, description);
	const expected = choice.reduce((product, { codes, isKept }) => (isKept ? product : product * codes.length), 1);
	const known = new Uint32Array(cube.values.length);
	cube.values.fill(0);
	for await (const page of table.figures(db, choice)) {
		for (const { codes, value, status } of page) {
			const cell = codes.reduce((sum, code, axis) => sum + steps[axis]!.get(code)!, 0);
			if (value === null) cube.statuses[cell] = expected === 1 ? symbolCode(status) : NOT_AVAILABLE;
			else {
				cube.values[cell]! += value;
				known[cell]!++;
			}
		}
		await setImmediate(); // the database answers at once: without a pause others would wait for the whole answer
	}
	for (const [cell, parts] of known.entries()) {
		if (parts === expected) continue;
		cube.values[cell] = NaN;
		cube.statuses[cell] ||= NOT_AVAILABLE;
	}
	return cube;
}
