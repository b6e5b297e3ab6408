/** The rows of `counts.csv?region=all`, with the same columns in the same order, as one query. No event is told of. */
export const JOIN = `
	select r.code as region_code, r.name as region_name, o.year, case s.sex when 1 then 'men' else 'women' end as sex,
		s.age_from, s.age_to, l.code as level_code, l.name_sv as level_name, o.persons, o.status,
		case r.code when '00' then 'calculated' else 'scb' end as value_type, t.code as source_table, null as events
	from observation as o
	join region as r on r.id = o.region_id
	join stratum as s on s.id = o.stratum_id
	join education_level as l on l.id = s.level_id
	join source_table as t on t.id = o.source_table_id
	order by o.source_table_id, o.region_id, o.year, o.stratum_id`;
