select "release"."version", "revised"."source_table" as "table", "revised"."region", "revised"."region_name", "revised"."year", "revised"."sex", "revised"."age_from", "revised"."age_to", "revised"."subject", "revised"."earlier", "revised"."later"
from "revised_figure" as "revised"
inner join "release" on "release"."id" = "revised"."release_id"
order by "revised"."release_id" desc, "revised"."id";
