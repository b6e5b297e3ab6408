import * as v from 'valibot';
import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import { type ObservationKey, observationSlice, type SlicedObservation } from '#db/queries/observation-slice.ts';
import { countObservations, educationLevels, type ObservationFilter } from '#db/queries/observations.ts';
import { observationYears } from '#db/queries/years.ts';
import { LruCache } from '#lib/server/lru-cache.ts';
import { choiceList, regionList, sexOf, sexWord, wholeNumber, year } from '#lib/server/query/parameters.ts';
import { refuse } from '#lib/server/query/problem.ts';
import { selectRegions, selectYears } from '#lib/server/query/selection.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import { endpoint } from './endpoint.ts';
import * as members from './members.ts';
import { afterKey, keyText } from './observation-key.ts';

/** SCB counts women and men, never both together. */
const SEXES = ['men', 'women'] as const;

const LEVELS = ['1', '2', '3', '4', '5', '6', '7', 'US'] as const;

/** Rows in an answer: a few hundred kilobytes at most. Whoever wants all of them takes a file. */
const MOST_ROWS = 2000;

const observation = v.strictObject({
	sourceTable: members.told(v.string(), 'The table of SCB'),
	region: members.regionCode,
	regionName: v.string(),
	year: members.year,
	sex: v.picklist(SEXES),
	ages: members.spanOf('Ages, inclusive'),
	level: members.told(v.picklist(LEVELS), 'A code of `levels`'),
	persons: members.told(v.nullable(members.wholeNumber), 'Null where `status` says why it is missing'),
	status: members.status,
	valueType: members.told(
		v.picklist(['scb', members.CALCULATED]),
		"scb: as published. calculated: the country's counts, which are sums of SCB's figures for its parts"
	)
});

const describe = (row: SlicedObservation) => ({
	sourceTable: row.table,
	region: row.region,
	regionName: row.region_name,
	year: row.year,
	sex: sexWord(row.sex) as (typeof SEXES)[number],
	ages: { from: row.age_from, to: row.age_to },
	level: row.level,
	persons: row.persons,
	status: row.status,
	valueType: row.region === COUNTRY ? ('calculated' as const) : ('scb' as const)
});

/** Counting is much work beside reading one page, and the same for every page. */
const countsOf = perDatabase(() => new LruCache<number>(1000));

async function countOnce(db: EducationDb, filter: ObservationFilter): Promise<number> {
	const key = JSON.stringify(filter);
	const rows = countsOf(db).get(key) ?? (await countObservations(db, filter));
	countsOf(db).set(key, rows, 1);
	return rows;
}

/** One row more than asked for tells whether there is a next page. */
async function readPage(db: EducationDb, filter: ObservationFilter, limit: number, after: ObservationKey | undefined) {
	try {
		const found = await observationSlice(db, filter, limit + 1, after);
		const page = found.slice(0, limit);
		return { page, last: found.length > limit ? page.at(-1)! : null };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw refuse({
			parameter: 'after',
			asked: keyText(after!),
			allowed: 'what "next" of an answer to the same question has'
		});
	}
}

/** Path of the page behind a row, or of the first, with the question as it was asked. */
function pagePath(asked: Record<string, unknown>, last?: ObservationKey): string {
	const given = Object.entries({ ...asked, after: last && keyText(last) }).filter(([, value]) => value !== undefined);
	return `/api/v1/observations?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

export const observations = endpoint({
	path: '/observations',
	summary: 'Persons by education level, as SCB counts them: region by region, year by year, in pages',
	example: 'region=2161&level=6,7&from=2022',
	parameters: {
		region: regionList,
		sex: choiceList(SEXES),
		level: choiceList(LEVELS),
		from: year,
		to: year,
		limit: wholeNumber(1, MOST_ROWS, 1000),
		after: afterKey
	},
	answers: v.strictObject({
		rows: members.told(members.wholeNumber, 'Rows of all pages together'),
		next: members.told(v.nullable(v.string()), 'Path of the next page; null on the last'),
		levels: members.told(
			v.array(v.strictObject({ code: v.picklist(LEVELS), title: members.texts })),
			"SCB's education levels, in SCB's words"
		),
		observations: members.told(v.array(observation), 'Ordered by table, region, year, sex, ages and level')
	}),
	async answer(db, query) {
		const { region, sex, level, limit, after, ...wish } = query;
		const regions = (await selectRegions(db, region)).map(({ code }) => code);
		const filter = { regions, sexes: sex?.map(sexOf), levels: level };
		const years = selectYears(await observationYears(db, filter), wish);
		const { page, last } = await readPage(db, { ...filter, years }, limit, after);
		return {
			rows: await countOnce(db, { ...filter, years }),
			next: last && pagePath(query, last),
			levels: (await educationLevels(db)).map(({ code, name_sv, name_en }) => ({
				code,
				title: { sv: name_sv, en: name_en }
			})),
			observations: page.map(describe)
		};
	},
	links: (query, { next }) => ({ first: pagePath(query), next })
});
