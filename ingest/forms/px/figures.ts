import { type Place, Refusal, shown } from '../../refusal.ts';
import { NO_FIGURE, encodeFigure } from '../../numbers.ts';
import { Lines } from './lines.ts';

/** The figures of a PC-Axis file and how many there must be. */
export interface PxFigures {
	file: string;
	text: string;
	/** Where they begin. */
	from: number;
	count: number;
}

const TOKEN = /\s*(?:"([^"]*)"|([^\s";]+)|(;))/y;

/** Every figure as a code; refuses one that is none, and more or fewer than the dimensions span. */
export function* codesOf(figures: PxFigures): Generator<number> {
	const { text, from, count } = figures;
	let at = from;
	for (let figure = 0; ; figure++) {
		TOKEN.lastIndex = at;
		const [all, quoted, bare, end] = TOKEN.exec(text) ?? [''];
		if (all === '' || end) return expectEnd(figures, figure, end !== undefined);
		at += all.length;
		if (figure === count) throw refusal(figures, figure, 'one figure more', `${count} figures, as the dimensions span`);
		const code = encodeFigure(quoted ?? bare);
		if (code === NO_FIGURE) throw refusal(figures, figure, shown(quoted ?? bare), EXPECTED);
		yield code;
	}
}

const EXPECTED = 'a whole number of persons, or one of the symbols "." ".." "..." "...." "....." "......" "-"';

function expectEnd(figures: PxFigures, found: number, closed: boolean) {
	const { count } = figures;
	if (found !== count) throw refusal(figures, found, `${found} figures`, `${count}, as the dimensions span`);
	if (!closed) throw refusal(figures, found, 'no ";" behind the last figure', '";"');
}

const refusal = (figures: PxFigures, figure: number, found: string, expected: string): Refusal =>
	new Refusal('numbers', placeOfFigure(figures, figure), found, expected, 'Download the table again');

/** The line of a figure, and which one of that line it is. */
export function placeOfFigure({ file, text, from }: Omit<PxFigures, 'count'>, figure: number): Place {
	const lines = new Lines(text);
	let at = from;
	let line = 0;
	let column = 0;
	for (let index = 0; index <= figure; index++) {
		TOKEN.lastIndex = at;
		const all = TOKEN.exec(text)?.[0] ?? '';
		at += all.length;
		const here = lines.at(at);
		column = here === line ? column + 1 : 1;
		line = here;
	}
	return { file, row: line, column: String(column) };
}
