select "code"
from "source_table"
where exists (select "observed"."year"
	from "observed"
	where "region_id" in (select "region"."id"
		from "region"
		where "region"."code" in (?)) and "sex" in (?) and "level_id" in (select "education_level"."id"
		from "education_level"
		where "education_level"."code" in (?, ?)) and observed.source_table_id = source_table.id)
order by "code";
