import { dodge } from '../dodge.ts';
import { round } from '../linear.ts';
import { textWidth, wrapText } from '../text.ts';

export const LINE_HEIGHT = 16;
/** Px between the plot's right edge and the labels: room for a mark and a leader. */
export const LABEL_OFFSET = 14;
/** Px that a key square takes before the text. */
export const SWATCH = 14;
/** Widest label text in px: what a phone of 320 px can give away. */
const MAX_WIDTH = 118;
/** Px; a shift that the eye does not need a leader for. */
const NEAR = 4;

/** Where a line or a stretch of a bar ends, and what is written beside it. */
export interface LabelledEnd {
	id: string;
	/** CSS colour of text and leader. */
	ink: string;
	label: string;
	/** The last value, formatted. */
	value: string;
	/** SVG paint of a small key square before the text, where the text has not the colour of what it names. */
	swatch?: string;
	/** Per cent of the plot's width: under 100 when the line ends before the axis. */
	x: number;
	/** Px. */
	y: number;
}

export interface EndLabel extends LabelledEnd {
	/** The first line stands beside the value, the others below. */
	lines: string[];
	/** Middle of the first line, px. */
	textY: number;
	/** So far from the end that it needs a leader. */
	away: boolean;
}

const valueWidth = (value: string): number => textWidth(`${value} `, 13, true);

/** Value first, so that the figures stand under each other; beside it as much of the name as fits, the rest below. */
function labelLines({ label, value }: LabelledEnd): string[] {
	const beside = MAX_WIDTH - valueWidth(value);
	const [first = '', ...rest] = wrapText(label, beside);
	if (textWidth(first) > beside) return ['', ...wrapText(label, MAX_WIDTH)];
	return [first, ...wrapText(rest.join(' '), MAX_WIDTH)];
}

/** Labels beside ends, moved apart where they lie close together; what has no `label` gets none. */
export function endLabels(ends: LabelledEnd[], top: number, bottom: number): EndLabel[] {
	const labelled = ends.filter(({ label }) => label !== '').map((end) => ({ ...end, lines: labelLines(end) }));
	const wishes = labelled.map(({ y, lines }) => ({
		y,
		above: LINE_HEIGHT / 2,
		below: (lines.length - 0.5) * LINE_HEIGHT
	}));
	return dodge(wishes, top, bottom).map((place, i) => {
		const end = labelled[i]!;
		return { ...end, textY: round(place), away: Math.abs(place - end.y) > NEAR };
	});
}

/** Px to keep free right of the plot for these labels. */
export function labelRoom(labels: EndLabel[]): number {
	const widths = labels.map(({ value, swatch, lines: [first = '', ...rest] }) => {
		const text = [valueWidth(value) + textWidth(first), ...rest.map((line) => textWidth(line))];
		return Math.max(...text) + (swatch ? SWATCH : 0);
	});
	return Math.ceil(LABEL_OFFSET + Math.max(0, ...widths));
}
