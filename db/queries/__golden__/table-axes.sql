select distinct "year", "sex", "age_from", "age_to", "level_id"
from "observation"
where "source_table_id" = (select "id"
	from "source_table"
	where "code" = ?)
order by "age_from", "age_to";

select "r"."code", "r"."name"
from "region" as "r"
where exists (select "o"."year"
	from "observation" as "o"
	where "o"."source_table_id" = (select "id"
		from "source_table"
		where "code" = ?) and "o"."region_id" = "r"."id")
order by "r"."code";

select "code", "name_sv", "name_en"
from "education_level"
where "id" in (?, ?, ?, ?, ?, ?, ?, ?)
order by "id";
