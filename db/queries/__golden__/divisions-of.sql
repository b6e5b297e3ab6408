select "s"."sex", "s"."age_from", "s"."age_to", "l"."code" as "level"
from "stratum" as "s"
inner join "education_level" as "l" on "l"."id" = "s"."level_id"
where "s"."id" in (select "o"."stratum_id"
	from "observation" as "o"
	where "o"."source_table_id" = (select "id"
		from "source_table"
		where "code" = ?) and "o"."region_id" = (select "id"
		from "region"
		where "code" = ?))
order by "s"."age_from", "s"."age_to", "l"."id", "s"."sex";
