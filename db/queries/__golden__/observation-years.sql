with recursive "counted"("source", "place", "year") as (select "t"."id" as "source", "r"."id" as "place", (select min(o.year)
		from observation as o
		where o.source_table_id = "t"."id" and o.region_id = "r"."id" ) as "year"
	from "source_table" as "t", "region" as "r"
	where "r"."code" in (?)
	union all
	select "c"."source", "c"."place", (select min(o.year)
		from observation as o
		where o.source_table_id = "c"."source" and o.region_id = "c"."place" and o.year > "c"."year") as "year"
	from "counted" as "c"
	where "c"."year" is not null)
select distinct "year"
from "counted"
where "year" is not null
order by "year";
