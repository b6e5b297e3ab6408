select distinct "o"."sex", "o"."age_from", "o"."age_to", "l"."code" as "level"
from "observation" as "o"
inner join "education_level" as "l" on "l"."id" = "o"."level_id"
where "o"."source_table_id" = (select "id"
	from "source_table"
	where "code" = ?) and "o"."region_id" = (select "id"
	from "region"
	where "code" = ?)
order by "o"."age_from", "o"."age_to", "l"."id", "o"."sex";
