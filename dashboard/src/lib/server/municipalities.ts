import type { EducationDb } from '#db/open.server.ts';
import { studyMunicipalities } from '#db/queries/regions.ts';
import type { Municipality } from '#lib/stats/panel.ts';

/** The 39 municipalities of the three counties, in order of code. */
export async function readMunicipalities(db: EducationDb): Promise<Municipality[]> {
	const rows = await studyMunicipalities(db);
	return rows.map(({ code, name, county_code, group_code, group_name, project }) => ({
		code,
		name,
		countyCode: county_code!,
		groupCode: group_code!,
		groupName: group_name!,
		participates: project !== null
	}));
}
