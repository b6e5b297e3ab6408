import * as v from 'valibot';
import { regionsOf } from '#lib/server/query/selection.ts';
import { endpoint } from './endpoint.ts';
import { regionCode, told } from './members.ts';

const region = v.strictObject({
	code: regionCode,
	name: v.string(),
	level: v.picklist(['country', 'county', 'municipality']),
	countyCode: told(v.nullable(v.string()), 'Of a municipality, and of a county its own; null for the country'),
	groupCode: told(v.nullable(v.string()), "SKR's municipality group 2023, e.g. C8; null where there is none"),
	groupName: v.nullable(v.string()),
	project: told(v.nullable(v.string()), 'The förstudie project of 2021; null: did not take part')
});

export const regions = endpoint({
	path: '/regions',
	summary: 'The country, the counties and the municipalities, with group and förstudie project',
	example: '',
	parameters: {},
	answers: v.strictObject({ regions: v.array(region) }),
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
