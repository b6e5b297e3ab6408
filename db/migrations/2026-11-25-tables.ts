import { type Kysely, sql } from 'kysely';
import { type Engine, type Table, engineOf } from './engine.ts';

/** Dependents last: created in this order, dropped in the opposite one. */
const TABLES = {
	region: region,
	education_level: educationLevel,
	source_table: sourceTable,
	file_load: fileLoad,
	observation: observation,
	published_ratio: publishedRatio,
	indicator: indicator,
	indicator_value: indicatorValue,
	event: event,
	release: release,
	load_check: loadCheck
};

const MISSING = sql`('.', '..', '...', '....', '.....', '......', '-')`;

export async function up(db: Kysely<any>): Promise<void> {
	const engine = engineOf(db);
	for (const [name, define] of Object.entries(TABLES)) {
		await define(db.schema.createTable(name) as Table, engine).execute();
	}
	await db.schema
		.createIndex('indicator_value_series')
		.on('indicator_value')
		.columns(['indicator_id', 'sex', 'basis', 'region_id', 'year'])
		.execute();
}

export async function down(db: Kysely<any>): Promise<void> {
	for (const name of Object.keys(TABLES).reverse()) await db.schema.dropTable(name).execute();
}

function region(table: Table, engine: Engine): Table {
	return engine.plain(
		table
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('code', 'text', (column) => column.notNull().unique())
			.addColumn('name', 'text', (column) => column.notNull())
			.addColumn('level', 'text', (column) => column.notNull())
			.addColumn('county_code', 'text')
			.addColumn('group_code', 'text')
			.addColumn('group_name', 'text')
			.addColumn('project', 'text')
			.addCheckConstraint('region_level', sql`level in ('country', 'county', 'municipality')`)
			.addCheckConstraint('region_code', sql`length(code) = case level when 'municipality' then 4 else 2 end`)
			.addCheckConstraint('region_county', sql`(county_code is null) = (level = 'country')`)
			.addCheckConstraint('region_group', sql`(group_code is null) = (group_name is null)`)
	);
}

function educationLevel(table: Table, engine: Engine): Table {
	return engine.plain(
		table
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('code', 'text', (column) => column.notNull().unique())
			.addColumn('name_sv', 'text', (column) => column.notNull())
			.addColumn('name_en', 'text', (column) => column.notNull())
			.addCheckConstraint('education_level_code', sql`code in ('1', '2', '3', '4', '5', '6', '7', 'US')`)
	);
}

function sourceTable(table: Table, engine: Engine): Table {
	return engine.plain(
		table
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('code', 'text', (column) => column.notNull().unique())
			.addColumn('title_sv', 'text', (column) => column.notNull())
			.addColumn('title_en', 'text', (column) => column.notNull())
			.addColumn('published', 'text')
			.addColumn('licence', 'text', (column) => column.notNull())
			.addColumn('url', 'text', (column) => column.notNull())
			.addColumn('notes_sv', 'text', (column) => column.notNull())
			.addColumn('notes_en', 'text', (column) => column.notNull())
	);
}

function fileLoad(table: Table, engine: Engine): Table {
	return engine.plain(
		table
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('file', 'text', (column) => column.notNull().unique())
			.addColumn('form', 'text', (column) => column.notNull())
			.addColumn('sha256', 'text', (column) => column.notNull())
			.addColumn('bytes', 'integer', (column) => column.notNull())
			.addColumn('rows', 'integer', (column) => column.notNull())
			.addColumn('cells', 'integer', (column) => column.notNull())
			.addColumn('regions', 'integer', (column) => column.notNull())
			.addColumn('year_from', 'integer', (column) => column.notNull())
			.addColumn('year_to', 'integer', (column) => column.notNull())
			.addCheckConstraint('file_load_sha256', sql`length(sha256) = 64`)
			.addCheckConstraint('file_load_years', sql`year_from <= year_to`)
			.addCheckConstraint('file_load_sizes', sql`bytes >= 0 and rows >= 0 and cells >= 0 and regions >= 0`)
	);
}

function observation(table: Table, engine: Engine): Table {
	return engine.clustered(
		table
			.addColumn('source_table_id', 'integer', (column) => column.notNull().references('source_table.id'))
			.addColumn('region_id', 'integer', (column) => column.notNull().references('region.id'))
			.addColumn('year', 'integer', (column) => column.notNull())
			.addColumn('sex', 'integer', (column) => column.notNull())
			.addColumn('age_from', 'integer', (column) => column.notNull())
			.addColumn('age_to', 'integer', (column) => column.notNull())
			.addColumn('level_id', 'integer', (column) => column.notNull().references('education_level.id'))
			.addColumn('persons', 'integer')
			.addColumn('status', 'text')
			.addPrimaryKeyConstraint('observation_key', [
				'source_table_id',
				'region_id',
				'year',
				'sex',
				'age_from',
				'age_to',
				'level_id'
			])
			.addCheckConstraint('observation_sex', sql`sex in (1, 2)`)
			.addCheckConstraint('observation_ages', sql`age_from between 0 and age_to`)
			.addCheckConstraint('observation_persons', sql`persons >= 0`)
			.addCheckConstraint('observation_missing', sql`(persons is null) = (status is not null)`)
			.addCheckConstraint('observation_status', sql`status in ${MISSING}`)
	);
}

function publishedRatio(table: Table, engine: Engine): Table {
	return engine.clustered(
		table
			.addColumn('source_table_id', 'integer', (column) => column.notNull().references('source_table.id'))
			.addColumn('region_id', 'integer', (column) => column.notNull().references('region.id'))
			.addColumn('year', 'integer', (column) => column.notNull())
			.addColumn('measure', 'text', (column) => column.notNull())
			.addColumn('age_from', 'integer', (column) => column.notNull())
			.addColumn('age_to', 'integer', (column) => column.notNull())
			.addColumn('numerator', 'integer', (column) => column.notNull())
			.addColumn('denominator', 'integer', (column) => column.notNull())
			.addColumn('provenance', 'text', (column) => column.notNull())
			.addPrimaryKeyConstraint('published_ratio_key', [
				'source_table_id',
				'measure',
				'region_id',
				'year',
				'age_from',
				'age_to'
			])
			.addCheckConstraint('published_ratio_ages', sql`age_from between 0 and age_to`)
			.addCheckConstraint('published_ratio_persons', sql`numerator between 0 and denominator`)
			.addCheckConstraint('published_ratio_provenance', sql`provenance in ('read', 'summed', 'recovered')`)
	);
}

function indicator(table: Table, engine: Engine): Table {
	return engine.plain(
		table
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('code', 'text', (column) => column.notNull().unique())
			.addColumn('definition', 'text', (column) => column.notNull())
	);
}

function indicatorValue(table: Table, engine: Engine): Table {
	return engine.clustered(
		table
			.addColumn('indicator_id', 'integer', (column) => column.notNull().references('indicator.id'))
			.addColumn('sex', 'integer', (column) => column.notNull())
			.addColumn('basis', 'integer', (column) => column.notNull())
			.addColumn('year', 'integer', (column) => column.notNull())
			.addColumn('region_id', 'integer', (column) => column.notNull().references('region.id'))
			.addColumn('numerator', 'integer')
			.addColumn('denominator', 'integer')
			.addColumn('value', engine.double)
			.addColumn('status', 'text')
			.addColumn('age_from', 'integer', (column) => column.notNull())
			.addColumn('age_to', 'integer', (column) => column.notNull())
			.addPrimaryKeyConstraint('indicator_value_key', ['indicator_id', 'sex', 'basis', 'year', 'region_id'])
			.addCheckConstraint('indicator_value_sex', sql`sex in (0, 1, 2)`)
			.addCheckConstraint('indicator_value_basis', sql`basis in (0, 1)`)
			.addCheckConstraint('indicator_value_persons', sql`numerator between 0 and denominator`)
			.addCheckConstraint('indicator_value_range', sql`value between -100 and 100`)
			.addCheckConstraint('indicator_value_missing', sql`(value is null) = (status is not null)`)
			.addCheckConstraint('indicator_value_status', sql`status in ${MISSING}`)
			.addCheckConstraint('indicator_value_ages', sql`age_from between 0 and age_to`)
	);
}

function event(table: Table, engine: Engine): Table {
	return engine.plain(
		table
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('start', 'text', (column) => column.notNull())
			.addColumn('end', 'text', (column) => column.notNull())
			.addColumn('scope', 'text', (column) => column.notNull())
			.addColumn('kind', 'text', (column) => column.notNull())
			.addColumn('text_sv', 'text', (column) => column.notNull())
			.addColumn('text_en', 'text', (column) => column.notNull())
			.addColumn('source', 'text', (column) => column.notNull())
			.addCheckConstraint('event_kind', sql`kind in ('context', 'disturbance', 'prestudy', 'continuation', 'break')`)
	);
}

function release(table: Table, engine: Engine): Table {
	return engine.plain(
		table
			.addColumn('id', engine.serial, (column) => column.primaryKey())
			.addColumn('version', 'text', (column) => column.notNull().unique())
			.addColumn('data_sha256', 'text', (column) => column.notNull())
			.addCheckConstraint('release_sha256', sql`length(data_sha256) = 64`)
	);
}

function loadCheck(table: Table, engine: Engine): Table {
	return engine.plain(
		table
			.addColumn('id', 'integer', (column) => column.primaryKey())
			.addColumn('name', 'text', (column) => column.notNull())
			.addColumn('outcome', 'text', (column) => column.notNull())
			.addColumn('message', 'text', (column) => column.notNull())
			.addCheckConstraint('load_check_outcome', sql`outcome in ('pass', 'note')`)
	);
}
