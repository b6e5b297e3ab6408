import { textWidth } from '../text.ts';
import type { MapShape } from './geometry.ts';

/** A name on the map: the middle of its line, in pixels of the frame. */
export interface MapLabel {
	code: string;
	text: string;
	x: number;
	y: number;
	/** Drawn on narrow maps too; otherwise only where the map is wide. */
	narrow: boolean;
}

/** Font sizes in pixels of the frame (1 000 wide): about 11 px on screen, on a phone and on a wide map. */
export const FONT_SIZE = { narrow: 32, wide: 20 };

/** Clear space round a name, in font sizes. */
const AIR = 0.25;

/** Lines up or down that a name may move to stand clear of another. */
const SHIFTS = [0, -0.7, 0.7];

interface Box {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
}

function boxOf({ text, x, y }: Pick<MapLabel, 'text' | 'x' | 'y'>, fontSize: number): Box {
	const half = textWidth(text, fontSize) / 2 + AIR * fontSize;
	const rise = (0.5 + AIR) * fontSize;
	return { x0: x - half, x1: x + half, y0: y - rise, y1: y + rise };
}

const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Adds to `placed` every name that fits the frame without touching another, in the order given. */
function addLabels(
	placed: MapLabel[],
	shapes: MapShape[],
	names: Record<string, string>,
	width: number,
	narrow: boolean
) {
	const fontSize = narrow ? FONT_SIZE.narrow : FONT_SIZE.wide;
	const boxes = placed.map((label) => boxOf(label, fontSize));
	const free = (box: Box) => box.x0 >= 0 && box.x1 <= width && boxes.every((other) => !overlap(box, other));
	const added: MapLabel[] = [];
	for (const { code, x, y } of shapes) {
		const places = SHIFTS.map((lines) => ({
			code,
			text: names[code] ?? '',
			x,
			y: Math.round(y + lines * fontSize),
			narrow
		}));
		const label = places.find((place) => place.text && free(boxOf(place, fontSize)));
		if (!label) continue;
		boxes.push(boxOf(label, fontSize));
		added.push(label);
	}
	return [...placed, ...added];
}

/**
 * Chooses the names to write: larger municipalities first, those for narrow maps before the rest, so that a wide map
 * has the narrow one's names in the same places and more.
 * @param width of the frame in pixels
 * @param names by code; a shape without a name gets no label
 */
export function placeLabels(shapes: MapShape[], names: Record<string, string>, width: number): MapLabel[] {
	const bySize = shapes.toSorted((a, b) => b.area - a.area);
	const narrow = addLabels([], bySize, names, width, true);
	const written = new Set(narrow.map(({ code }) => code));
	return addLabels(
		narrow,
		bySize.filter(({ code }) => !written.has(code)),
		names,
		width,
		false
	);
}
