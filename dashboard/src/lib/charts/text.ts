/** Widths in em of DejaVu Sans, the widest of the common system faces: a text that fits by it fits in all of them. */
const WIDTHS: [RegExp, number][] = [
	[/[iljI.,:;|!'’]/, 0.31],
	[/[ \u00a0tfr()/-]/, 0.39],
	[/[mwMW%−+@→]/, 0.92],
	[/[A-ZÅÄÖ]/, 0.75],
	[/[0-9]/, 0.64]
];
const OTHER = 0.63;
const BOLD = 1.1;

const em = (character: string): number => WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;

/**
 * About how wide a text is drawn, in px, without a DOM: layouts are made on the server, where no font can be measured.
 * It errs on the wide side (up to a fifth in narrow faces), so that labels placed by it do not touch.
 *
 * @param size font size in px
 */
export function textWidth(text: string, size = 13, bold = false): number {
	const width = [...text].reduce((sum, character) => sum + em(character), 0);
	return width * size * (bold ? BOLD : 1);
}

/** Breaks a text at its spaces into lines no wider than `maxWidth` px; a longer single word stands alone. */
export function wrapText(text: string, maxWidth: number, size = 13): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ').filter(Boolean)) {
		const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
		if (lines.length && textWidth(longer, size) <= maxWidth) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
