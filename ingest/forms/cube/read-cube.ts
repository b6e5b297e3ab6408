import type { Heading } from '../../labels/dimensions.ts';
import { span } from '../../labels/ages.ts';
import { Refusal } from '../../refusal.ts';
import type { BroadCell, CellSink, CountCell } from '../form.ts';
import { SMALL_AREA, type Understood } from './axes.ts';
import type { Cube } from './cube.ts';

/** Figures between two reports of progress. */
const PIECE = 10_000;

/** Gives every cell of a cube to the sink; the number of figures of each piece. Refuses years out of order. */
export function* readCube(cube: Cube, understood: Understood, sink: CellSink): Generator<number> {
	expectAscending(cube, understood);
	const take = understood.broad ? broadTaker(understood, sink) : countTaker(understood, sink);
	const sizes = cube.dimensions.map(({ categories }) => categories.length);
	const positions = sizes.map(() => 0);
	let figure = 0;
	for (const code of cube.codes()) {
		take(positions, code, figure);
		advance(positions, sizes);
		if (++figure % PIECE === 0) yield PIECE;
	}
	yield figure % PIECE;
}

/** The next cell: the last dimension varies fastest. */
function advance(positions: number[], sizes: readonly number[]) {
	for (let axis = positions.length - 1; axis >= 0; axis--) {
		if (++positions[axis] < sizes[axis]) return;
		positions[axis] = 0;
	}
}

type Take = (positions: readonly number[], code: number, figure: number) => void;

function countTaker({ kinds, axes }: Understood, sink: CellSink): Take {
	const at = placesOf(kinds);
	const cell: CountCell = { row: 0, column: 0, region: 0, ages: span(0, 0), year: 0, sex: 0, level: 0, code: 0 };
	return (positions, code, figure) => {
		cell.row = figure;
		cell.region = axes.region[positions[at.region]];
		cell.ages = axes.age[positions[at.age]];
		cell.level = axes.level[positions[at.level]];
		cell.sex = axes.sex[positions[at.sex]];
		cell.year = axes.year[positions[at.year]];
		cell.code = code;
		sink.count(cell);
	};
}

function broadTaker({ kinds, axes }: Understood, sink: CellSink): Take {
	const at = placesOf(kinds);
	const cell: BroadCell = { row: 0, column: 0, region: 0, year: 0, level: 0, code: 0 };
	return (positions, code, figure) => {
		cell.row = figure;
		cell.region = axes.region[positions[at.region]];
		cell.level = axes.level[positions[at.level]];
		cell.year = axes.year[positions[at.year]];
		cell.code = code;
		if (cell.region === SMALL_AREA) sink.skip(1);
		else sink.broad(cell);
	};
}

const placesOf = (kinds: readonly Heading[]) =>
	Object.fromEntries(kinds.map((kind, axis) => [kind, axis])) as Record<Heading, number>;

function expectAscending({ dimensions }: Cube, { kinds, axes }: Understood) {
	axes.year.forEach((year, index) => {
		const before = axes.year[index - 1] ?? 0;
		if (year > before) return;
		throw new Refusal(
			'years',
			dimensions[kinds.indexOf('year')].placeOf(index),
			`${year} after ${before}`,
			'years in ascending order, each named once',
			'Ask for the table again'
		);
	});
}
