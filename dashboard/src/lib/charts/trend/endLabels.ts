import { dodge } from '../dodge.ts';
import { round } from '../linear.ts';
import { textWidth, wrapText } from '../text.ts';
import type { Role } from '../roles.ts';

export const LINE_HEIGHT = 16;
/** Px between the plot's right edge and the labels: room for the mark and a leader. */
export const LABEL_OFFSET = 14;
/** Widest label text in px: what a phone of 320 px can give away. */
const MAX_WIDTH = 112;

/** Where a line ends and what is written there. */
export interface LineEnd {
	id: string;
	role: Role;
	label: string;
	/** The last value, formatted. */
	value: string;
	/** Per cent of the plot's width: under 100 when the line ends before the axis. */
	x: number;
	/** Px. */
	y: number;
}

export interface EndLabel {
	id: string;
	role: Role;
	value: string;
	/** First line beside the value; the others below. */
	lines: string[];
	/** Middle of the first line, px. */
	y: number;
	/** The line's end: where a leader starts when the label stands away from it. */
	end: { x: number; y: number };
	away: boolean;
}

/** Px; a shift that the eye does not need a leader for. */
const NEAR = 4;

/** Value first, so that the figures stand under each other; then as much of the name as fits beside it. */
function labelLines({ label, value }: LineEnd): string[] {
	const room = textWidth(`${value} `, 13, true);
	const [first = '', ...rest] = wrapText(label, MAX_WIDTH);
	if (room + textWidth(first) <= MAX_WIDTH) return [first, ...rest];
	return ['', first, ...rest];
}

/** Labels beside the ends of lines, moved apart where lines end close together; without a `label`, none. */
export function endLabels(ends: LineEnd[], top: number, bottom: number): EndLabel[] {
	const labelled = ends.filter((end) => end.label !== '');
	const lines = labelled.map(labelLines);
	const wishes = labelled.map(({ y }, i) => ({
		y,
		above: LINE_HEIGHT / 2,
		below: (lines[i]!.length - 0.5) * LINE_HEIGHT
	}));
	return dodge(wishes, top, bottom).map((place, i) => {
		const { id, role, value, ...end } = labelled[i]!;
		const y = round(place);
		return { id, role, value, lines: lines[i]!, y, end: { x: end.x, y: end.y }, away: Math.abs(y - end.y) > NEAR };
	});
}

/** Px to keep free right of the plot for these labels. */
export function labelRoom(labels: EndLabel[]): number {
	const widths = labels.flatMap(({ value, lines }) => [
		textWidth(`${value} `, 13, true) + textWidth(lines[0]!),
		...lines.slice(1).map((text) => textWidth(text))
	]);
	return Math.ceil(LABEL_OFFSET + Math.max(0, ...widths));
}
