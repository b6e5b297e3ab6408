import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, temporaryFolder } from '../testing.ts';
import { BUNDLED } from './testing-table.ts';

/**
 * A copy of `data/` with the counts of these years alone, as it would stand before SCB published the later ones; without
 * the published ratios, which reach further.
 */
export function dataFolder(until: number): string {
	const data = join(temporaryFolder(), 'data');
	cpSync(DATA, data, { recursive: true });
	for (const file of readdirSync(join(data, 'scb')))
		if (!BUNDLED.some((name) => name === file)) rmSync(join(data, 'scb', file), { recursive: true });
	for (const file of BUNDLED) cut(join(data, 'scb', file), until);
	return data;
}

/** Takes away the columns of later years; every row ends with its figures, so no text is touched. */
function cut(path: string, until: number) {
	const lines = readFileSync(path, 'latin1').split('\r\n');
	const years = [...lines[0].matchAll(/"(\d{4})"/g)].map(([, year]) => Number(year));
	const later = years.filter((year) => year > until).length;
	const last = new RegExp(`(,[^,]*){${later}}$`);
	writeFileSync(path, lines.map((line) => line.replace(last, '')).join('\r\n'), 'latin1');
}
