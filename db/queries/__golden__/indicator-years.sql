select distinct "year"
from "indicator_value"
where "indicator_id" = (select "id"
	from "indicator"
	where "code" = ?) and "sex" = ? and "basis" = ?
order by "year";
