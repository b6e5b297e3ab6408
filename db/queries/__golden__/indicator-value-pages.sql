select distinct "v"."indicator_id", "i"."code" as "indicator", "v"."sex", "v"."basis"
from "indicator_value" as "v"
inner join "indicator" as "i" on "i"."id" = "v"."indicator_id"
where "i"."code" in (?, ?) and "v"."sex" in (?) and "v"."basis" in (?)
order by "v"."indicator_id", "v"."sex", "v"."basis";

select "v"."year", "v"."region_id", "r"."code" as "region_code", "r"."name" as "region_name", "v"."numerator", "v"."denominator", "v"."value", "v"."status", "v"."age_from", "v"."age_to"
from "indicator_value" as "v"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "v"."indicator_id" = ? and "v"."sex" = ? and "v"."basis" = ? and "v"."year" in (?, ?) and "r"."code" in (?, ?)
order by "v"."year", "v"."region_id"
limit ?;

select "v"."year", "v"."region_id", "r"."code" as "region_code", "r"."name" as "region_name", "v"."numerator", "v"."denominator", "v"."value", "v"."status", "v"."age_from", "v"."age_to"
from "indicator_value" as "v"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "v"."indicator_id" = ? and "v"."sex" = ? and "v"."basis" = ? and "v"."year" in (?, ?) and "r"."code" in (?, ?) and ("year", "region_id") > (?, ?)
order by "v"."year", "v"."region_id"
limit ?;

select "v"."year", "v"."region_id", "r"."code" as "region_code", "r"."name" as "region_name", "v"."numerator", "v"."denominator", "v"."value", "v"."status", "v"."age_from", "v"."age_to"
from "indicator_value" as "v"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "v"."indicator_id" = ? and "v"."sex" = ? and "v"."basis" = ? and "v"."year" in (?, ?) and "r"."code" in (?, ?)
order by "v"."year", "v"."region_id"
limit ?;

select "v"."year", "v"."region_id", "r"."code" as "region_code", "r"."name" as "region_name", "v"."numerator", "v"."denominator", "v"."value", "v"."status", "v"."age_from", "v"."age_to"
from "indicator_value" as "v"
inner join "region" as "r" on "r"."id" = "v"."region_id"
where "v"."indicator_id" = ? and "v"."sex" = ? and "v"."basis" = ? and "v"."year" in (?, ?) and "r"."code" in (?, ?) and ("year", "region_id") > (?, ?)
order by "v"."year", "v"."region_id"
limit ?;
