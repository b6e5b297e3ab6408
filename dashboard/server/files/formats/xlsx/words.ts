import type { Locale } from '#lib/i18n/locale.ts';

/** What a workbook says beside its figures. Names of sheets are a single word, so that none needs quotes. */
export interface WorkbookWords {
	language: string;
	sheets: readonly [figures: string, notes: string];
	rows: string;
	years: string;
	source: string;
	version: string;
	address: string;
	licence: string;
	tables: string;
	published: (month: string) => string;
	notes: string;
	columns: string;
	symbols: string;
	events: string;
}

export const WORKBOOK_WORDS: Record<Locale, WorkbookWords> = {
	sv: {
		language: 'sv-SE',
		sheets: ['Siffror', 'Förklaringar'],
		rows: 'Rader',
		years: 'År',
		source: 'Källrad',
		version: 'Dataversion',
		address: 'Samma uttag igen',
		licence: 'Licens',
		tables: 'Tabeller hos SCB',
		published: (month) => `publicerad ${month}`,
		notes: 'Att veta',
		columns: 'Kolumner',
		symbols: 'Tecken i kolumnen status',
		events: 'Brott och störningar i siffrorna'
	},
	en: {
		language: 'en-GB',
		sheets: ['Figures', 'Notes'],
		rows: 'Rows',
		years: 'Years',
		source: 'Source line',
		version: 'Data version',
		address: 'The same extract again',
		licence: 'Licence',
		tables: 'Tables of Statistics Sweden (SCB)',
		published: (month) => `published ${month}`,
		notes: 'Worth knowing',
		columns: 'Columns',
		symbols: 'Symbols in the column status',
		events: 'Breaks and disturbances in the figures'
	}
};
