import type { Locale } from './locale.ts';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** Formats numbers for reading. Missing values are formatted by the caller, which knows the reason. */
export interface NumberFormat {
	/** Per cent with one decimal: `22,9 %`, `22.9%`. */
	percent(value: number): string;
	/** A share without its unit, for tables and axes: `22,9`. */
	decimal(value: number, decimals?: number): string;
	/** Percentage points with sign, without unit: `+1,2`, `−0,4`, `0,0`. */
	signed(value: number, decimals?: number): string;
	/** Percentage points in words: `1,2 procentenheter`. The sign is left out: the sentence says up or down. */
	points(value: number): string;
	/** Persons: `16 933`. */
	count(value: number): string;
	/** Year, never grouped. */
	year(value: number): string;
	/** `a, b och c`. */
	list(items: string[]): string;
}

const TAGS = { sv: 'sv-SE', en: 'en-GB' } as const;
const POINTS = {
	sv: { one: 'procentenhet', other: 'procentenheter' },
	en: { one: 'percentage point', other: 'percentage points' }
};

/** Intl's hyphen-minus and plain spaces become the typographic signs, in every browser alike. */
const typographic = (text: string): string => text.replace(/-/g, MINUS).replace(/[ \u202f]/g, NO_BREAK_SPACE);

/** Rounds away a negative zero, so that −0.04 reads `0,0` and not `−0,0`. */
const settle = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

function build(locale: Locale): NumberFormat {
	const tag = TAGS[locale];
	const fixed = (value: number, decimals: number) =>
		typographic(
			settle(value, decimals).toLocaleString(tag, {
				minimumFractionDigits: decimals,
				maximumFractionDigits: decimals
			})
		);
	const grouped = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
	const conjunction = new Intl.ListFormat(tag, { type: 'conjunction' });
	const decimal = (value: number, decimals = 1) => fixed(value, decimals);
	return {
		decimal,
		percent: (value) => `${decimal(value)}${locale === 'sv' ? NO_BREAK_SPACE : ''}%`,
		signed: (value, decimals = 1) => (settle(value, decimals) > 0 ? '+' : '') + fixed(value, decimals),
		points: (value) => {
			const size = Math.abs(value);
			const noun = settle(size, 1) === 1 ? POINTS[locale].one : POINTS[locale].other;
			return `${decimal(size)}${NO_BREAK_SPACE}${noun}`;
		},
		count: (value) => typographic(grouped.format(value)),
		year: String,
		list: (items) => conjunction.format(items)
	};
}

const formats: Record<Locale, NumberFormat> = { sv: build('sv'), en: build('en') };

/** The number format of a language; the only place that knows how figures are written. */
export const numberFormat = (locale: Locale): NumberFormat => formats[locale];
