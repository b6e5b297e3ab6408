import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, temporaryFolder } from '../testing.ts';
import { BUNDLED } from './testing-table.ts';

/** The ratios that are published without the counts behind them. */
const RATIOS = 'ratios_25-64_and_riket.csv';

/**
 * A copy of `data/` with the bundled counts until a year, as it would stand before SCB published the later ones; with
 * the published ratios, which reach further, only if asked for.
 */
export function dataFolder(until: number, ratios = false): string {
	const data = join(temporaryFolder(), 'data');
	cpSync(DATA, data, { recursive: true });
	const files: string[] = [...BUNDLED, ...(ratios ? [RATIOS] : [])];
	for (const file of readdirSync(join(data, 'scb')))
		if (!files.includes(file)) rmSync(join(data, 'scb', file), { recursive: true });
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
