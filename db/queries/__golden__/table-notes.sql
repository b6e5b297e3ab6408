select "source_table"."code" as "table", "file_load"."file", "language", "dimension", "value", "text"
from "table_note" as "note"
inner join "source_table" on "source_table"."id" = "note"."source_table_id"
inner join "file_load" on "file_load"."id" = "note"."file_load_id"
order by "source_table"."code", "note"."id";
