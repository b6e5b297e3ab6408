select "r"."code", "v"."year", "v"."value", "v"."numerator", "v"."denominator", "v"."status", "v"."age_to"
from "indicator_value" as "v"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "v"."indicator_id" = (select "id"
	from "indicator"
	where "code" = ?) and "v"."sex" = ? and "v"."basis" = ? and "r"."level" in (?, ?)
order by "r"."code", "v"."year";
