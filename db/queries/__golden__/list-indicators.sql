select "definition"
from "indicator"
order by "id";
