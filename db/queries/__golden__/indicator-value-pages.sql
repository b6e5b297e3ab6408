select "v"."indicator_id", "i"."code" as "indicator", "v"."sex", "v"."year", case "v"."basis" when 0 then 'population' else 'known' end as "basis", "v"."region_id", "r"."code" as "region_code", "r"."name" as "region_name", "v"."numerator", "v"."denominator", "v"."value", "v"."status", "v"."age_from", "v"."age_to"
from "indicator_value" as "v"
inner join "indicator" as "i" on "i"."id" = "v"."indicator_id"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "i"."code" in (?, ?) and "v"."sex" in (?) and "v"."basis" in (?) and "v"."year" in (?, ?) and "r"."code" in (?, ?)
order by "v"."indicator_id", "v"."sex", "v"."basis", "v"."year", "v"."region_id"
limit ?;

select "v"."indicator_id", "i"."code" as "indicator", "v"."sex", "v"."year", case "v"."basis" when 0 then 'population' else 'known' end as "basis", "v"."region_id", "r"."code" as "region_code", "r"."name" as "region_name", "v"."numerator", "v"."denominator", "v"."value", "v"."status", "v"."age_from", "v"."age_to"
from "indicator_value" as "v"
inner join "indicator" as "i" on "i"."id" = "v"."indicator_id"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "i"."code" in (?, ?) and "v"."sex" in (?) and "v"."basis" in (?) and "v"."year" in (?, ?) and "r"."code" in (?, ?) and ("v"."indicator_id", "v"."sex", "v"."basis", "v"."year", "v"."region_id") > (?, ?, ?, ?, ?)
order by "v"."indicator_id", "v"."sex", "v"."basis", "v"."year", "v"."region_id"
limit ?;
