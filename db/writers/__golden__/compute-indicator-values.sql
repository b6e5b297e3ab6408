select "id", "definition"
from "indicator"
order by "id";

create temporary table "cell" as
select "sex", "year", "region_id", "source_table"."code" as "source", "age_from", "age_to", "education_level"."code" as "level", "persons", "status"
from "observed"
inner join "source_table" on "source_table"."id" = "source_table_id"
inner join "education_level" on "education_level"."id" = "level_id"
where "source_table"."code" in (?, ?, ?) and (("age_from" = ? and "age_to" = ?) or ("age_from" = ? and "age_to" = ?));

insert into "cell" ("sex", "year", "region_id", "source", "age_from", "age_to", "level", "persons", "status")
select 0 as "sex", "year", "region_id", "source", "age_from", "age_to", "level", case when count(status) = 0 then sum("persons") end as "persons", min("status") as "status"
from "cell"
group by "year", "region_id", "source", "age_from", "age_to", "level"
having count(*) = ?;

create index "cell_group" on "cell" ("sex", "year", "region_id", "source");

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", ? as "sex", ? as "basis", "ratio"."year", "ratio"."region_id", "ratio"."numerator", "ratio"."denominator", 100.0 * numerator / nullif(denominator, 0) as "value", case denominator when 0 then '.' end as "status", "ratio"."age_from", "ratio"."age_to"
from "published_ratio" as "ratio"
inner join "source_table" on "source_table"."id" = "ratio"."source_table_id"
where "source_table"."code" in (?) and "ratio"."measure" = ? and "ratio"."age_from" = ? and "ratio"."age_to" in (?) and not exists (select "known"."year"
	from "indicator_value" as "known"
	where "known"."indicator_id" = ? and "known"."sex" = ? and "known"."basis" = ? and "known"."year" = "ratio"."year" and "known"."region_id" = "ratio"."region_id")
order by "ratio"."year", "ratio"."region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", ? as "sex", ? as "basis", "ratio"."year", "ratio"."region_id", "ratio"."numerator", "ratio"."denominator", 100.0 * numerator / nullif(denominator, 0) as "value", case denominator when 0 then '.' end as "status", "ratio"."age_from", "ratio"."age_to"
from "published_ratio" as "ratio"
inner join "source_table" on "source_table"."id" = "ratio"."source_table_id"
where "source_table"."code" in (?) and "ratio"."measure" = ? and "ratio"."age_from" = ? and "ratio"."age_to" in (?) and not exists (select "known"."year"
	from "indicator_value" as "known"
	where "known"."indicator_id" = ? and "known"."sex" = ? and "known"."basis" = ? and "known"."year" = "ratio"."year" and "known"."region_id" = "ratio"."region_id")
order by "ratio"."year", "ratio"."region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", ? as "sex", ? as "basis", "ratio"."year", "ratio"."region_id", "ratio"."numerator", "ratio"."denominator", 100.0 * numerator / nullif(denominator, 0) as "value", case denominator when 0 then '.' end as "status", "ratio"."age_from", "ratio"."age_to"
from "published_ratio" as "ratio"
inner join "source_table" on "source_table"."id" = "ratio"."source_table_id"
where "source_table"."code" in (?) and "ratio"."measure" = ? and "ratio"."age_from" = ? and "ratio"."age_to" in (?) and not exists (select "known"."year"
	from "indicator_value" as "known"
	where "known"."indicator_id" = ? and "known"."sex" = ? and "known"."basis" = ? and "known"."year" = "ratio"."year" and "known"."region_id" = "ratio"."region_id")
order by "ratio"."year", "ratio"."region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", "sex", ? as "basis", "year", "region_id", "numerator", "denominator", "value", "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?, ?, ?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "share"
order by "sex", "year", "region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", ? as "sex", ? as "basis", "women"."year", "women"."region_id", null as "numerator", null as "denominator", "women"."value" - "men"."value" as "value", coalesce("women"."status", "men"."status") as "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "women"
inner join (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "men" on "men"."region_id" = "women"."region_id" and "men"."year" = "women"."year"
order by "women"."year", "women"."region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", ? as "sex", ? as "basis", "women"."year", "women"."region_id", null as "numerator", null as "denominator", "women"."value" - "men"."value" as "value", coalesce("women"."status", "men"."status") as "status", ? as "age_from", ? as "age_to"
from (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "women"
inner join (select "sex", "year", "region_id", "numerator", "denominator", 100.0 * numerator / nullif(denominator, 0) as "value", coalesce("missing", case denominator when 0 then '.' end) as "status"
	from (select "sex", "year", "region_id", case when count(status) = 0 then sum("persons") filter(where "level" in (?, ?)) end as "numerator", case when count(status) = 0 then sum("persons") end as "denominator", min("status") as "missing"
		from "cell"
		where "sex" in (?) and "source" in (?) and "age_from" = ? and "age_to" = ? and "level" in (?, ?, ?, ?, ?, ?, ?)
		group by "sex", "year", "region_id", "source"
		having count(*) = ?) as "sums") as "men" on "men"."region_id" = "women"."region_id" and "men"."year" = "women"."year"
order by "women"."year", "women"."region_id";

insert into "indicator_value" ("indicator_id", "sex", "basis", "year", "region_id", "numerator", "denominator", "value", "status", "age_from", "age_to")
select ? as "indicator_id", ? as "sex", ? as "basis", "ratio"."year", "ratio"."region_id", "ratio"."numerator", "ratio"."denominator", 100.0 * numerator / nullif(denominator, 0) as "value", case denominator when 0 then '.' end as "status", "ratio"."age_from", "ratio"."age_to"
from "published_ratio" as "ratio"
inner join "source_table" on "source_table"."id" = "ratio"."source_table_id"
where "source_table"."code" in (?, ?) and "ratio"."measure" = ? and "ratio"."age_from" = ? and "ratio"."age_to" in (?, ?) and not exists (select "known"."year"
	from "indicator_value" as "known"
	where "known"."indicator_id" = ? and "known"."sex" = ? and "known"."basis" = ? and "known"."year" = "ratio"."year" and "known"."region_id" = "ratio"."region_id")
order by "ratio"."year", "ratio"."region_id";

drop table "cell";

select count(*) as "count"
from "indicator_value";
