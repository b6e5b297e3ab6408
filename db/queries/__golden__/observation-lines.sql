select *
from "education_level"
order by "id";

select "id", "code", "name"
from "region"
where "code" in (?)
order by "id";

select "id", "code"
from "source_table"
where "code" in (?)
order by "id";

select cast(? || string_agg(concat(year, case "sex" when ? then ? when ? then ? end, age_from, ?, age_to, case "level_id" when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? end, persons, ?, status), ?) || ? as blob) as "lines"
from (select "year", "sex", "age_from", "age_to", "level_id", "persons", "status"
	from "observation"
	where "source_table_id" = ? and "region_id" = ? and "year" >= ? and "year" <= ? and "sex" in (?) and "level_id" in (?)
	order by "year", "sex", "age_from", "age_to", "level_id") as "count";

select cast(? || string_agg(concat(year, case "sex" when ? then ? when ? then ? end, age_from, ?, age_to, case "level_id" when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? end, persons, ?, status), ?) || ? as blob) as "lines"
from (select "year", "sex", "age_from", "age_to", "level_id", "persons", "status"
	from "observation"
	where "source_table_id" = ? and "region_id" = ? and "year" >= ? and "year" <= ? and "sex" in (?) and "level_id" in (?)
	order by "year", "sex", "age_from", "age_to", "level_id") as "count";
