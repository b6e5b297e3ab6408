select distinct "o"."year"
from "observation" as "o"
where "o"."region_id" in (select "id"
	from "region"
	where "code" in (?))
order by "o"."year";
