import { migrateToLatest } from '#db/migrate.ts';
import { openDatabase } from '#db/open.server.ts';
import { insertRows } from '#db/writers/insert.ts';
import type { Reference } from '#ingest/reference/reference.ts';
import { LEVELS } from '#ingest/vocabulary.ts';
import { type LargeFile, SEXES, labelOfAge, labelOfRegion } from './files.ts';
import { STRATA } from './population.ts';

/** An empty database of our schema, with what the observations point to. */
export async function prepareDatabase(path: string, { regions, sourceTables }: Reference) {
	const db = openDatabase(path);
	await migrateToLatest(db);
	await insertRows(db, 'region', regions);
	await insertRows(db, 'education_level', [...LEVELS]);
	await insertRows(db, 'source_table', sourceTables);
	await insertRows(db, 'stratum', STRATA);
	await db.destroy();
}

/**
 * What the sqlite3 program is told: the file into a table of texts, and from there into `observation`. Without a
 * journal, without waiting for the disk and without foreign keys: faster than it may ever be done. Of the ways to join
 * the labels and to put the years below each other that were tried, these are the fastest.
 */
export function baselineScript(file: LargeFile, reference: Reference): string {
	const id = reference.sourceTables.find(({ code }) => code === 'UtbBefRegionR')!.id;
	return [
		'pragma journal_mode = off;',
		'pragma synchronous = off;',
		'pragma cache_size = -65536;',
		labelTable(
			'label_region',
			file,
			reference.regions.map((region) => [labelOfRegion(region)])
		),
		labelTable('label_stratum', file, STRATA.map(labelsOfStratum)),
		`create table raw (region text, age text, level text, sex text, ${valueColumns(file).join()});`,
		`.import --csv --skip 1 ${file.path} raw`,
		file.form === 'wide'
			? `create temp table years (year integer primary key); insert into years values ${file.years.map((year) => `(${year})`).join()};`
			: '',
		`insert into observation
			select ${id}, label_region.id, cast(year as integer), label_stratum.id,
				case when persons glob '[0-9]*' then cast(persons as integer) end,
				case when persons not glob '[0-9]*' then persons end
			from ${longRows(file)} as cell
			join label_region on label_region.label_1 = cell.region
			join label_stratum on label_stratum.label_1 = cell.age and label_stratum.label_2 = cell.level
				and label_stratum.label_3 = cell.sex;`
	].join('\n');
}

const labelsOfStratum = ({ sex, age_from, level_id }: (typeof STRATA)[number]): string[] => [
	labelOfAge(age_from),
	LEVELS[level_id - 1].name_sv,
	SEXES[sex - 1]
];

/** What has these labels, in the bytes of the file; ids from 1. */
function labelTable(name: string, { encoding }: LargeFile, entries: readonly string[][]): string {
	const columns = entries[0].map((_, index) => `label_${index + 1}`);
	const text = (label: string) => `cast(x'${Buffer.from(label, encoding).toString('hex')}' as text)`;
	const rows = entries.map((labels, index) => `(${[...labels.map(text), index + 1].join()})`);
	return `create temp table ${name} (${columns.map((column) => `${column} text`).join()}, id integer, primary key (${columns.join()})) without rowid; insert into ${name} values ${rows.join()};`;
}

const valueColumns = ({ form, years }: LargeFile): string[] =>
	form === 'long' ? ['year text', 'persons text'] : years.map((year) => `y${year} text`);

function longRows({ form, years }: LargeFile): string {
	if (form === 'long') return 'raw';
	const persons = years.map((year) => `when ${year} then y${year}`).join(' ');
	return `(select region, age, level, sex, year, case year ${persons} end as persons from raw cross join years)`;
}
