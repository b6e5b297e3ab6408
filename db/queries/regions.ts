import type { Selectable } from 'kysely';
import type { EducationDb } from '../open.server.ts';
import type { RegionTable } from '../schema.ts';

/** Gävleborg, Västerbotten and Norrbotten: the counties of the förstudie of 2021. */
export const STUDY_COUNTIES = ['21', '24', '25'];

export type RegionRow = Omit<Selectable<RegionTable>, 'id'>;

const COLUMNS = ['code', 'name', 'level', 'county_code', 'group_code', 'group_name', 'project'] as const;

/** Every region: the country, the counties and the municipalities, by code. */
export function listRegions(db: EducationDb): Promise<RegionRow[]> {
	return db.selectFrom('region').select(COLUMNS).orderBy('code').execute();
}

/** The municipalities of the three counties, by code; `project` is null for those that did not take part. */
export function studyMunicipalities(db: EducationDb): Promise<RegionRow[]> {
	return db
		.selectFrom('region')
		.select(COLUMNS)
		.where('level', '=', 'municipality')
		.where('county_code', 'in', STUDY_COUNTIES)
		.orderBy('code')
		.execute();
}

/** The region with this code (`00`, two digits or four); undefined when there is none. */
export function regionByCode(db: EducationDb, code: string): Promise<RegionRow | undefined> {
	return db.selectFrom('region').select(COLUMNS).where('code', '=', code).executeTakeFirst();
}
