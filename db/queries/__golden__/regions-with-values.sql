select "code"
from "region"
where "id" in (select "region_id"
	from "indicator_value")
order by "code";
