import { regionsOf } from '#lib/server/query/selection.ts';
import { endpoint } from './endpoint.ts';

export const regions = endpoint({
	path: '/regions',
	summary: 'The country, the counties and the municipalities, with group and förstudie project',
	parameters: {},
	async answer(db) {
		const rows = await regionsOf(db);
		return {
			regions: rows.map(({ code, name, level, county_code, group_code, group_name, project }) => ({
				code,
				name,
				level,
				countyCode: county_code,
				groupCode: group_code,
				groupName: group_name,
				project
			}))
		};
	}
});
