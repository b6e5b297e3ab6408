select "o"."year", "o"."sex", "l"."code" as "level", "o"."persons", "o"."status"
from "observed" as "o"
inner join "education_level" as "l" on "l"."id" = "o"."level_id"
where "o"."source_table_id" = (select "id"
	from "source_table"
	where "code" = ?) and "o"."region_id" = (select "id"
	from "region"
	where "code" = ?) and "o"."age_from" = ? and "o"."age_to" = ?
order by "o"."year", "o"."stratum_id";
