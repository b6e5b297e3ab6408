import { migrateToLatest } from '#db/migrate.ts';
import { openDatabase } from '#db/open.server.ts';
import { insertRows } from '#db/writers/insert.ts';
import type { Reference } from '#ingest/reference/reference.ts';
import { LEVELS } from '#ingest/vocabulary.ts';
import { type LargeFile, SEXES, labelOfRegion } from './files.ts';

/** An empty database of our schema, with what the observations point to. */
export async function prepareDatabase(path: string, { regions, sourceTables }: Reference) {
	const db = openDatabase(path);
	await migrateToLatest(db);
	await insertRows(db, 'region', regions);
	await insertRows(db, 'education_level', [...LEVELS]);
	await insertRows(db, 'source_table', sourceTables);
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
		labelTable('label_region', file, reference.regions.map(labelOfRegion)),
		labelTable(
			'label_level',
			file,
			LEVELS.map(({ name_sv }) => name_sv)
		),
		`create table raw (region text, age text, level text, sex text, ${valueColumns(file).join()});`,
		`.import --csv --skip 1 ${file.path} raw`,
		file.form === 'wide'
			? `create temp table years (year integer primary key); insert into years values ${file.years.map((year) => `(${year})`).join()};`
			: '',
		`insert into observation
			select ${id}, label_region.id, cast(year as integer), case sex when '${SEXES[1]}' then 2 else 1 end,
				cast(substr(age, 1, 2) as integer), case substr(age, 3, 1) when '+' then 120 else cast(substr(age, 1, 2) as integer) end,
				label_level.id,
				case when persons glob '[0-9]*' then cast(persons as integer) end,
				case when persons not glob '[0-9]*' then persons end
			from ${longRows(file)} as cell
			join label_region on label_region.label = cell.region
			join label_level on label_level.label = cell.level;`
	].join('\n');
}

/** Labels in the bytes of the file, ids from 1. */
const labelTable = (name: string, { encoding }: LargeFile, labels: readonly string[]): string => {
	const rows = labels.map(
		(label, index) => `(cast(x'${Buffer.from(label, encoding).toString('hex')}' as text), ${index + 1})`
	);
	return `create temp table ${name} (label text primary key, id integer) without rowid; insert into ${name} values ${rows.join()};`;
};

const valueColumns = ({ form, years }: LargeFile): string[] =>
	form === 'long' ? ['year text', 'persons text'] : years.map((year) => `y${year} text`);

function longRows({ form, years }: LargeFile): string {
	if (form === 'long') return 'raw';
	const persons = years.map((year) => `when ${year} then y${year}`).join(' ');
	return `(select region, age, level, sex, year, case year ${persons} end as persons from raw cross join years)`;
}
