select "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "l"."code" as "level", "o"."persons", "o"."status"
from "observation" as "o"
inner join "education_level" as "l" on "l"."id" = "o"."level_id"
where "o"."source_table_id" = (select "id"
	from "source_table"
	where "code" = ?) and "o"."region_id" = (select "id"
	from "region"
	where "code" = ?) and "o"."year" in (?) and "o"."sex" in (?) and "o"."age_from" >= ? and "o"."age_to" <= ? and "l"."code" in (?, ?);

select "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "l"."code" as "level", "o"."persons", "o"."status"
from "observation" as "o"
inner join "education_level" as "l" on "l"."id" = "o"."level_id"
where "o"."source_table_id" = (select "id"
	from "source_table"
	where "code" = ?) and "o"."region_id" = (select "id"
	from "region"
	where "code" = ?) and "o"."year" in (?) and "o"."sex" in (?) and "o"."age_from" >= ? and "o"."age_to" <= ? and "l"."code" in (?, ?);
