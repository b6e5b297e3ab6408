import type { AskedTable } from './tables.ts';
import type { Block } from './wanted.ts';

/** SCB answers "not found" to longer addresses than about 2 100 characters. */
export const LONGEST_URL = 2000;

export const configUrl = (base: string): string => `${base}/config`;
export const tableUrl = (base: string, id: string): string => `${base}/tables/${id}?lang=sv`;
export const metadataUrl = (base: string, id: string): string => `${base}/tables/${id}/metadata?lang=sv`;

/** The address of the figures of a slice: every dimension by its codes, because SCB sums up what is left out. */
export function dataUrl(base: string, table: AskedTable, { regions, years }: Block): string {
	const codes = [
		[table.region, regions],
		...table.fixed.map(({ code, codes }) => [code, [...codes.keys()]] as const),
		[table.time, years]
	] as const;
	const selection = codes.map(([dimension, values]) => `valueCodes[${dimension}]=${values.map(encoded).join()}`);
	return `${base}/tables/${table.id}/data?${['lang=sv', 'outputFormat=json-stat2', ...selection].join('&')}`;
}

const encoded = (code: string | number): string => encodeURIComponent(code);
