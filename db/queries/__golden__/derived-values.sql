select "indicator"."code" as "indicator", "region"."code" as "region", "region"."name" as "region_name", "value"."year", "ratio"."provenance" as "provenance"
from "published_ratio" as "ratio"
inner join "indicator_value" as "value" on "value"."region_id" = "ratio"."region_id" and "value"."year" = "ratio"."year" and "value"."age_from" = "ratio"."age_from" and "value"."age_to" = "ratio"."age_to" and "value"."numerator" = "ratio"."numerator" and "value"."denominator" = "ratio"."denominator"
inner join "indicator" on "indicator"."id" = "value"."indicator_id"
inner join "region" on "region"."id" = "value"."region_id"
where "ratio"."provenance" != ? and "value"."sex" = ? and "value"."basis" = ?
order by "value"."indicator_id", "region"."code", "value"."year";
