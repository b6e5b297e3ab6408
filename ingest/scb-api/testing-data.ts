import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, temporaryFolder } from '../testing.ts';
import { BUNDLED, RATIOS } from './testing-table.ts';

/** A copy of `data/` with the bundled counts until a year, as it would stand before SCB published the later ones. */
export function dataFolder(until: number): string {
	const data = join(temporaryFolder(), 'data');
	cpSync(DATA, data, { recursive: true });
	const files: string[] = [...BUNDLED, RATIOS];
	for (const file of readdirSync(join(data, 'scb')))
		if (!files.includes(file)) rmSync(join(data, 'scb', file), { recursive: true });
	for (const file of BUNDLED) cut(join(data, 'scb', file), until);
	return data;
}

/** Takes the measures of table TAB6534 of the years from `year` on out of a copy. */
export function withoutRatios(data: string, year: number) {
	const path = join(data, 'scb', RATIOS);
	const lines = readFileSync(path, 'utf8').split('\r\n');
	const later = (line: string) => line.includes(',TAB6534,') && Number(line.split(',')[1]) >= year;
	writeFileSync(path, lines.filter((line) => !later(line)).join('\r\n'));
}

/** Takes away the columns of later years; every row ends with its figures, so no text is touched. */
function cut(path: string, until: number) {
	const lines = readFileSync(path, 'latin1').split('\r\n');
	const years = [...lines[0].matchAll(/"(\d{4})"/g)].map(([, year]) => Number(year));
	const later = years.filter((year) => year > until).length;
	const last = new RegExp(`(,[^,]*){${later}}$`);
	writeFileSync(path, lines.map((line) => line.replace(last, '')).join('\r\n'), 'latin1');
}
