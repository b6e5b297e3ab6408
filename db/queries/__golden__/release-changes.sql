select "release"."version", "change"."source_table" as "table", "change"."kind", "change"."figures", "change"."years", "change"."regions", "change"."whole_years", "change"."whole_regions"
from "release_change" as "change"
inner join "release" on "release"."id" = "change"."release_id"
order by "change"."release_id" desc, "change"."source_table", "change"."kind";
