/** The colour class of a shape: `sequential-1` … `sequential-6`, `diverging-1` … `diverging-7` (neutral = 4), `missing`. */
export type ColourClass = `sequential-${number}` | `diverging-${number}` | 'missing';

/** What the theme's tokens replace: light to dark greens; violet, pale, green. */
const FALLBACK = {
	sequential: ['#e3efd6', '#c0dcae', '#93c389', '#5da467', '#2c7d4e', '#0d4f33'],
	diverging: ['#6a2378', '#9b68a8', '#d0b5d8', '#efece4', '#b4d9ac', '#55a05f', '#14672f']
};

/** How many classes a family has. */
export const CLASS_COUNT = { sequential: FALLBACK.sequential.length, diverging: FALLBACK.diverging.length };

/** The CSS colour of a class, by the token of the same name; `missing` is a hatching instead, see MissingPattern. */
export function colourOf(name: string): string {
	const [family, index] = name.split('-') as [keyof typeof FALLBACK, string];
	const fallback = FALLBACK[family]?.[Number(index) - 1];
	if (!fallback)
		throw new Error(`Unknown colour class "${name}": use sequential-1 to -6, diverging-1 to -7 or missing.`);
	return `var(--${name}, ${fallback})`;
}
