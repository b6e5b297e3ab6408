import { textWidth } from '../text.ts';
import type { MapGeometry, MapShape } from './geometry.ts';
import { FONT_SIZES, type MapLabel } from './label.ts';

/** Clear space round a name, in font sizes. */
const AIR = 0.25;

/** Lines up or down that a name may move to stand clear of another. */
const SHIFTS = [0, -0.7, 0.7];

/** How far from its name a sign may stand, and from where a name would be that has no room: to the right, and down, in font sizes. */
const BESIDE_NAME = [
	[0, 1],
	[0, -1]
] as const;
const WITHOUT_NAME = [
	[0, 0],
	[0.5, 0],
	[-0.5, 0],
	[0, -0.7],
	[0, 0.7],
	[0, -1.4],
	[0, 1.4]
] as const;

/** How far a name may reach beyond its shape, both sides together, in font sizes. */
const OVERHANG = 3;

/** How far a name may reach out of the frame, into the page's margin, in font sizes. */
const OUTSIDE = 0.75;

type Wanted = MapLabel & Pick<MapShape, 'room'>;

interface Box {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
}

/** Half of what a name takes in width, bold and with air. */
const halfOf = (text: string, fontSize: number): number => textWidth(text, fontSize, true) / 2 + AIR * fontSize;

function boxOf({ text, x, y }: MapLabel, fontSize: number): Box {
	const half = halfOf(text, fontSize);
	const rise = (0.5 + AIR) * fontSize;
	return { x0: x - half, x1: x + half, y0: y - rise, y1: y + rise };
}

const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/**
 * The places where a name may stand: on its anchor or a little above or below, pushed inwards at the frame's sides;
 * nowhere if it would reach so far over its neighbours that it seems to be theirs.
 */
function placesOf({ room, ...label }: Wanted, width: number, fontSize: number): MapLabel[] {
	if (textWidth(label.text, fontSize, true) > room + OVERHANG * fontSize) return [];
	const half = halfOf(label.text, fontSize) - OUTSIDE * fontSize;
	const x = Math.round(Math.max(half, Math.min(width - half, label.x)));
	return SHIFTS.map((lines) => ({ ...label, x, y: Math.round(label.y + lines * fontSize) }));
}

/** Adds to `placed` every name that can stand without touching another, in the order given. */
function addLabels(placed: MapLabel[], wanted: Wanted[], width: number, fontSize: number): MapLabel[] {
	const labels = [...placed];
	const boxes = placed.map((label) => boxOf(label, fontSize));
	for (const label of wanted) {
		const places = placesOf(label, width, fontSize);
		const place = places.find((one) => !boxes.some((box) => overlap(box, boxOf(one, fontSize))));
		if (!place) continue;
		boxes.push(boxOf(place, fontSize));
		labels.push(place);
	}
	return labels;
}

/**
 * Chooses the names to write: larger municipalities first, and those for narrow maps before the rest, so that a wide map
 * has the narrow one's names in the same places and more.
 * @param names by code; a shape without a name gets no label
 * @param weights what makes a municipality large, by code: persons; without it its area
 */
export function placeLabels(
	{ shapes, width }: Pick<MapGeometry, 'shapes' | 'width'>,
	names: Record<string, string>,
	weights?: Record<string, number>
): MapLabel[] {
	const weight = ({ code, area }: MapShape) => (weights ? (weights[code] ?? 0) : area);
	const wanted = shapes.filter(({ code }) => names[code]).toSorted((a, b) => weight(b) - weight(a));
	return FONT_SIZES.reduce((placed: MapLabel[], fontSize, level) => {
		const written = new Set(placed.map(({ code }) => code));
		const rest = wanted.filter(({ code }) => !written.has(code));
		const labels = rest.map(({ code, x, y, room }) => ({ code, text: names[code]!, x, y, room, level }));
		return addLabels(placed, labels, width, fontSize);
	}, []);
}

/** Whether two texts touch at the size at which the second is largest. */
const touches = (sign: MapLabel, name: MapLabel): boolean =>
	overlap(boxOf(sign, FONT_SIZES[name.level]!), boxOf(name, FONT_SIZES[name.level]!));

/** Places a sign at each shape that has one, by code: under its name, where it does not seem to be another one's. */
export function placeSigns(shapes: MapShape[], signs: Record<string, string>, names: MapLabel[]): MapLabel[] {
	return shapes
		.filter(({ code }) => code in signs)
		.map(({ code, ...anchor }) => {
			const name = names.find((one) => one.code === code);
			const { x, y } = name ?? anchor;
			const places = (name ? BESIDE_NAME : WITHOUT_NAME).map(([right, down]) => ({
				...{ code, text: signs[code]!, level: 0 },
				...{ x: Math.round(x + right * FONT_SIZES[0]!), y: Math.round(y + down * FONT_SIZES[0]!) }
			}));
			return places.find((sign) => !names.some((one) => one !== name && touches(sign, one))) ?? places[0]!;
		});
}
