select *
from "source_table"
order by "code";
