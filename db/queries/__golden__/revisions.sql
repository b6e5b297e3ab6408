select "source_table"."code" as "table", "region"."code" as "region", "region"."name" as "region_name", "year", "sex", "age_from", "age_to", "subject", "earlier", "later", "earlier_load"."file" as "earlier_file", "later_load"."file" as "later_file"
from "revision"
inner join "source_table" on "source_table"."id" = "revision"."source_table_id"
inner join "region" on "region"."id" = "revision"."region_id"
inner join "file_load" as "earlier_load" on "earlier_load"."id" = "revision"."earlier_file_id"
inner join "file_load" as "later_load" on "later_load"."id" = "revision"."later_file_id"
order by "revision"."id";
