select count(*) as "rows"
from "indicator_value" as "v"
where "v"."indicator_id" in (select "id"
	from "indicator"
	where "code" in (?, ?)) and "v"."sex" in (?) and "v"."basis" in (?) and "v"."year" in (?, ?) and "v"."region_id" in (select "id"
	from "region"
	where "code" in (?, ?));
