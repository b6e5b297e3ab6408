import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE, type Patience } from './back-off.ts';
import { sha256Of } from './kept.ts';
import { type RefreshOptions, refresh } from './refresh.ts';
import { TAB3981 } from './tables.ts';
import { testingClock } from './testing-clock.ts';
import { dataFolder } from './testing-data.ts';
import { startServer } from './testing-server.ts';
import { publishedCounts } from './testing-table.ts';

/** A folder that reaches until a year, and a server that has published the figures of later years as well. */
export async function startRefresh(
	until = 2021,
	patience: Partial<Patience> = {},
	now = '2026-11-26T12:00:00Z',
	[first, last] = [2010, 2022]
) {
	const clock = testingClock(now);
	const published = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	const server = await startServer([publishedCounts(published)], clock.now);
	const data = dataFolder(until);
	const said: string[] = [];
	/** Refreshes; what refused a table is thrown. */
	const run = async (changes: Partial<RefreshOptions> = {}): Promise<string[]> => {
		const { paths, refusals } = await refresh({
			data,
			base: server.base,
			tables: [TAB3981],
			prefer: 'none',
			dryRun: false,
			all: false,
			clock,
			patience: { ...PATIENCE, attempts: 2, ...patience },
			say: (line) => said.push(line),
			...changes
		});
		if (refusals.length > 0) throw refusals[0];
		return paths;
	};
	return { clock, server, data, said, run, questions: () => server.requests.filter((path) => path.includes('/data?')) };
}

/** The sha256 of every file of a folder by its path, for comparing before and after; without what a refresh keeps. */
export function contents(folder: string): Record<string, string> {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !path.includes('.refresh'));
	const files = paths.filter((path) => statSync(join(folder, path)).isFile());
	return Object.fromEntries(files.map((path) => [path, sha256Of(readFileSync(join(folder, path)))]));
}
