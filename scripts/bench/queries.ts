import { existsSync } from 'node:fs';
import { openDatabase } from '#db/open.server.ts';
import { studyMunicipalities } from '#db/queries/regions.ts';
import { mapValues, panelRows, ranking, seriesValues } from '#db/queries/values.ts';
import { timeRuns } from './measure.ts';
import { CannotMeasure, type Section, TIMING_HEADER, timingRow } from './section.ts';

const RUNS = 2000;
const WARM_UP = 500;

/** Issue: from the indicator table, in process. */
const GOALS = { median: 0.3, p99: 1 };
const NO_GOALS = { median: null, p99: null };

const KEY = { indicator: 'hogutbildade', sex: 0, basis: 'population' } as const;

/** Times the queries behind map, trend and ranking on the database that is served. */
export async function measureQueries(database: string): Promise<Section> {
	if (!existsSync(database)) throw new CannotMeasure(`There is no database at ${database}: run "npm run ingest".`);
	const db = openDatabase(database, { readonly: true });
	const codes = (await studyMunicipalities(db)).map(({ code }) => code);
	const ten = codes.slice(0, 10);
	const rows: string[][] = [];
	const measure = async (
		what: string,
		run: () => Promise<unknown[]>,
		goals: typeof GOALS | typeof NO_GOALS = GOALS
	) => {
		const found = (await run()).length;
		rows.push(timingRow(`${what} (${found} rows)`, await timeRuns(run, RUNS, WARM_UP), goals));
	};
	await measure('map: one year, all municipalities', () => mapValues(db, { ...KEY, year: 2022 }));
	await measure('map: one year, the three counties', () => mapValues(db, { ...KEY, year: 2025, regions: codes }));
	await measure('series: ten municipalities, all years', () => seriesValues(db, { ...KEY, regions: ten }));
	await measure('ranking: one year, the three counties', () => ranking(db, { ...KEY, year: 2025 }));
	await measure('panel of the start page, all years', () => panelRows(db, KEY), NO_GOALS);
	await db.destroy();
	return {
		title: 'Queries',
		method: `In process, from the indicator table, each run from the call to its rows, after ${WARM_UP} runs that do not count.`,
		header: TIMING_HEADER,
		rows
	};
}
