select *
from "education_level"
order by "id";

with recursive "counted"("source", "place", "year") as (select "t"."id" as "source", "r"."id" as "place", (select min(o.year)
		from observation as o
		where o.source_table_id = "t"."id" and o.region_id = "r"."id" ) as "year"
	from "source_table" as "t", "region" as "r"
	where "t"."code" in (?) and "r"."code" in (?, ?)
	union all
	select "c"."source", "c"."place", (select min(o.year)
		from observation as o
		where o.source_table_id = "c"."source" and o.region_id = "c"."place" and o.year > "c"."year") as "year"
	from "counted" as "c"
	where "c"."year" is not null)
select "t"."id" as "table_id", "t"."code" as "source_table", "r"."id" as "region_id", "r"."code" as "region_code", "r"."name" as "region_name", "c"."year"
from "counted" as "c"
inner join "source_table" as "t" on "t"."id" = "c"."source"
inner join "region" as "r" on "r"."id" = "c"."place"
where "c"."year" is not null and "c"."year" in (?, ?)
order by "t"."id", "r"."id", "c"."year";

select "stratum_id", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observed"
where "source_table_id" = ? and "region_id" = ? and "year" = ?
order by "stratum_id"
limit ?;

select "stratum_id", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observed"
where "source_table_id" = ? and "region_id" = ? and "year" = ? and "stratum_id" > ?
order by "stratum_id"
limit ?;

select "stratum_id", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observed"
where "source_table_id" = ? and "region_id" = ? and "year" = ?
order by "stratum_id"
limit ?;

select "stratum_id", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observed"
where "source_table_id" = ? and "region_id" = ? and "year" = ? and "stratum_id" > ?
order by "stratum_id"
limit ?;

select "stratum_id", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observed"
where "source_table_id" = ? and "region_id" = ? and "year" = ?
order by "stratum_id"
limit ?;

select "stratum_id", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observed"
where "source_table_id" = ? and "region_id" = ? and "year" = ? and "stratum_id" > ?
order by "stratum_id"
limit ?;

select "stratum_id", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observed"
where "source_table_id" = ? and "region_id" = ? and "year" = ?
order by "stratum_id"
limit ?;

select "stratum_id", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observed"
where "source_table_id" = ? and "region_id" = ? and "year" = ? and "stratum_id" > ?
order by "stratum_id"
limit ?;
