select distinct "r"."code"
from "indicator_value" as "v"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "v"."indicator_id" = (select "id"
	from "indicator"
	where "code" = ?)
order by "r"."code";
