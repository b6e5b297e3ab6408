import type { NumberFormat } from '../../i18n/format.ts';

/** How the figures of a series are written. */
export interface Figures {
	/** A level with its unit: `14,5 %`. */
	level(value: number): string;
	/** A difference with sign, without unit: `−0,57`. */
	signed(value: number): string;
	/** The same without sign. */
	size(value: number): string;
	count(value: number): string;
	list(items: string[]): string;
	/** What a unit is called: a municipality's name for its code. */
	name(unit: string): string;
}

/** The figures of a share in per cent; differences are small and get two decimals. */
export const shareFigures = (format: NumberFormat, name: (unit: string) => string): Figures => ({
	level: format.percent,
	signed: (value) => format.signed(value, 2),
	size: (value) => format.decimal(Math.abs(value), 2),
	count: format.count,
	list: format.list,
	name
});
