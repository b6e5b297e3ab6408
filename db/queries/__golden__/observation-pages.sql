select *
from "education_level"
order by "id";

select "id", "code"
from "source_table"
where "code" in (?)
order by "id";

select "id", "code", "name"
from "region"
where "code" in (?, ?)
order by "id";

select "year", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observation"
where "source_table_id" = ? and "region_id" = ? and "year" in (?, ?)
order by "year", "sex", "age_from", "age_to", "level_id"
limit ?;

select "year", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observation"
where "source_table_id" = ? and "region_id" = ? and "year" in (?, ?) and ("year", "sex", "age_from", "age_to", "level_id") > (?, ?, ?, ?, ?)
order by "year", "sex", "age_from", "age_to", "level_id"
limit ?;

select "year", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observation"
where "source_table_id" = ? and "region_id" = ? and "year" in (?, ?)
order by "year", "sex", "age_from", "age_to", "level_id"
limit ?;

select "year", "sex", "age_from", "age_to", "level_id", "persons", "status"
from "observation"
where "source_table_id" = ? and "region_id" = ? and "year" in (?, ?) and ("year", "sex", "age_from", "age_to", "level_id") > (?, ?, ?, ?, ?)
order by "year", "sex", "age_from", "age_to", "level_id"
limit ?;
