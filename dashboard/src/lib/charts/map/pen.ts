/** What d3's geoPath draws on, and the path it leaves. */
export interface RelativePen {
	beginPath(): void;
	moveTo(x: number, y: number): void;
	lineTo(x: number, y: number): void;
	closePath(): void;
	arc(): void;
	/** The path so far: `M12 3l4 5-6 7z`. */
	path(): string;
}

/** A space is needed only where no minus sign parts two numbers. */
const join = (numbers: number[]): string => numbers.join(' ').replaceAll(' -', '-');

/**
 * A canvas-like pen that writes relative steps in whole pixels: a third of the bytes of absolute decimals. It rounds
 * positions, not steps, so that errors do not add up and two shapes along one border round to the same line.
 * A ring that shrinks to a point or a line is left out.
 */
export function relativePen(): RelativePen {
	let path = '';
	let start: number[] = [];
	let at: number[] = [];
	let steps: number[] = [];
	const flush = (end: string, least: number) => {
		if (steps.length >= least) path += `M${join(start)}l${join(steps)}${end}`;
		steps = [];
	};
	return {
		beginPath() {},
		arc() {},
		moveTo(x, y) {
			flush('', 2);
			start = at = [Math.round(x), Math.round(y)];
		},
		lineTo(x, y) {
			const to = [Math.round(x), Math.round(y)];
			if (to[0] !== at[0] || to[1] !== at[1]) steps.push(to[0] - at[0], to[1] - at[1]);
			at = to;
		},
		closePath() {
			flush('z', 4);
		},
		path() {
			flush('', 2);
			return path;
		}
	};
}
