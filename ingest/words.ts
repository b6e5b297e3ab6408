/** A text in both languages of the pages. */
export interface Bilingual {
	sv: string;
	en: string;
}

const SWEDISH = new Intl.NumberFormat('sv-SE');
const ENGLISH = new Intl.NumberFormat('en-GB');

/** A whole number as each language groups it: `12 808` (no-break space) and `12,808`. */
export const grouped = (number: number): Bilingual => ({ sv: SWEDISH.format(number), en: ENGLISH.format(number) });

/** `1 file`, `4 files`. */
export const filesInWords = (count: number): Bilingual =>
	count === 1 ? { sv: '1 fil', en: '1 file' } : { sv: `${count} filer`, en: `${count} files` };

/** A number with as many decimals in both languages: `7,30` and `7.30`, with a true minus. */
export function decimal(number: number, digits: number): Bilingual {
	const text = number.toFixed(digits).replace('-', '\u2212');
	return { sv: text.replace('.', ','), en: text };
}

/** Years with their stretches drawn together: `2010–2022, 2025`. */
export function yearsInWords(years: Iterable<number>): string {
	const stretches: [number, number][] = [];
	for (const year of [...new Set(years)].sort((a, b) => a - b)) {
		const last = stretches.at(-1);
		if (last && last[1] === year - 1) last[1] = year;
		else stretches.push([year, year]);
	}
	return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

const MAX_LISTED = 6;

/** A list, cut where a person has seen enough: `a, b and 12 more`. */
export function listed(items: readonly string[]): Bilingual {
	const shown = items.slice(0, MAX_LISTED).join(', ');
	const more = items.length - MAX_LISTED;
	return more > 0 ? { sv: `${shown} och ${more} till`, en: `${shown} and ${more} more` } : { sv: shown, en: shown };
}
