select "o"."source_table_id", "t"."code" as "source_table", "o"."region_id", "r"."code" as "region_code", "r"."name" as "region_name", "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "o"."level_id", "l"."code" as "level", "l"."name_sv" as "level_sv", "l"."name_en" as "level_en", "o"."persons", "o"."status"
from "observation" as "o"
inner join "source_table" as "t" on "t"."id" = "o"."source_table_id"
inner join "region" as "r" on "r"."id" = "o"."region_id"
inner join "education_level" as "l" on "l"."id" = "o"."level_id"
where "t"."code" in (?) and "r"."code" in (?, ?) and "o"."year" in (?, ?)
order by "o"."source_table_id", "o"."region_id", "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "o"."level_id"
limit ?;

select "o"."source_table_id", "t"."code" as "source_table", "o"."region_id", "r"."code" as "region_code", "r"."name" as "region_name", "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "o"."level_id", "l"."code" as "level", "l"."name_sv" as "level_sv", "l"."name_en" as "level_en", "o"."persons", "o"."status"
from "observation" as "o"
inner join "source_table" as "t" on "t"."id" = "o"."source_table_id"
inner join "region" as "r" on "r"."id" = "o"."region_id"
inner join "education_level" as "l" on "l"."id" = "o"."level_id"
where "t"."code" in (?) and "r"."code" in (?, ?) and "o"."year" in (?, ?) and ("o"."source_table_id", "o"."region_id", "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "o"."level_id") > (?, ?, ?, ?, ?, ?, ?)
order by "o"."source_table_id", "o"."region_id", "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "o"."level_id"
limit ?;
