select "stratum"."id"
from "stratum"
inner join "education_level" as "l" on "l"."id" = "stratum"."level_id"
where "sex" = ? and "age_from" = ? and "age_to" = ? and "l"."code" = ?;

select "id", "code"
from "source_table"
order by "id";

select "id", "code", "name"
from "region"
where "code" in (?, ?)
order by "id";

select "o"."year", "o"."sex", "o"."age_from", "o"."age_to", "l"."code" as "level", "o"."persons", "o"."status"
from "observed" as "o"
inner join "education_level" as "l" on "l"."id" = "o"."level_id"
where "o"."source_table_id" = ? and "o"."region_id" = ? and "o"."year" in (?, ?) and "o"."sex" in (?) and "l"."code" in (?, ?) and ("o"."year", "o"."stratum_id") > (?, ?)
order by "o"."year", "o"."stratum_id"
limit ?;
