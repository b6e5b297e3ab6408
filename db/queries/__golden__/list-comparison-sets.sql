select "definition"
from "comparison_set"
order by "id";
