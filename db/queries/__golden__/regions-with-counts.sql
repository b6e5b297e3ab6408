select "code"
from "region"
where "id" in (select "region_id"
	from "observation")
order by "code";
