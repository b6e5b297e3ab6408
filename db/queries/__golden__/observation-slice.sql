select "id", "code"
from "education_level"
order by "id";

select "id", "code"
from "source_table"
order by "id";

select "id", "code", "name"
from "region"
where "code" in (?, ?)
order by "id";

select "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "l"."code" as "level", "o"."persons", "o"."status"
from "observation" as "o"
inner join "education_level" as "l" on "l"."id" = "o"."level_id"
where "o"."source_table_id" = ? and "o"."region_id" = ? and "o"."year" in (?, ?) and "o"."sex" in (?) and "l"."code" in (?, ?) and ("o"."year", "o"."sex", "o"."age_from", "o"."age_to", "o"."level_id") > (?, ?, ?, ?, ?)
order by "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "o"."level_id"
limit ?;
