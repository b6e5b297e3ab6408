select "code", "name", "level", "county_code", "group_code", "group_name", "project"
from "region"
where "level" = ? and "county_code" in (?, ?, ?)
order by "code";
