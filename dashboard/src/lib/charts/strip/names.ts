import { textWidth } from '../text.ts';

/** Px from a mark's middle to its name. */
export const NAME_GAP = 9;
const NAME_SIZE = 12;

/** Px: half the height of a name, and from a mark's middle to the middle of a name above or below it. */
const HALF_LINE = 7;
const AWAY = 14;

export interface Box {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** A name beside a mark: px from the mark's place. */
export interface PlacedName {
	dx: number;
	dy: number;
	anchor: Anchor;
}

/** Beside the mark before above or below it. */
const PLACES: PlacedName[] = [
	{ dx: NAME_GAP, dy: 0, anchor: 'start' },
	{ dx: -NAME_GAP, dy: 0, anchor: 'end' },
	{ dx: 0, dy: AWAY, anchor: 'middle' },
	{ dx: 0, dy: -AWAY, anchor: 'middle' }
];

/** What a text takes when it stands so at a point, in px. */
export function textBox(text: string, at: { x: number; y: number }, { dx, dy, anchor }: PlacedName, bold = false): Box {
	const width = textWidth(text, NAME_SIZE, bold);
	const x0 = at.x + dx - { start: 0, middle: width / 2, end: width }[anchor];
	return { x0, x1: x0 + width, y0: at.y + dy - HALF_LINE, y1: at.y + dy + HALF_LINE };
}

export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const inside = (box: Box, room: Box): boolean =>
	box.x0 >= room.x0 && box.x1 <= room.x1 && box.y0 >= room.y0 && box.y1 <= room.y1;

/** The first place where a mark's name stands inside the room and covers nothing; null where there is none. */
export function placeName(
	text: string,
	at: { x: number; y: number },
	bold: boolean,
	taken: Box[],
	room: Box
): { place: PlacedName; box: Box } | null {
	for (const place of PLACES) {
		const box = textBox(text, at, place, bold);
		if (inside(box, room) && !taken.some((other) => overlap(box, other))) return { place, box };
	}
	return null;
}
