select count(*) as "rows"
from "observed"
where "region_id" in (select "region"."id"
	from "region"
	where "region"."code" in (?)) and "sex" in (?) and "level_id" in (select "education_level"."id"
	from "education_level"
	where "education_level"."code" in (?, ?));
