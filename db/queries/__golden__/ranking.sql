select "r"."code", "v"."year", "v"."value", "v"."numerator", "v"."denominator", "v"."status", "v"."age_to", "r"."name", "r"."project", case when v.value is not null then rank() over (order by v.value desc nulls last) end as "rank_from", case when v.value is not null then count(*) over (order by v.value desc nulls last) end as "rank_to"
from "indicator_value" as "v"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "v"."indicator_id" = (select "id"
	from "indicator"
	where "code" = ?) and "v"."sex" = ? and "v"."basis" = ? and "v"."year" = ? and "r"."level" = ? and "r"."county_code" in (?, ?, ?)
order by "v"."value" desc nulls last, "r"."code";
