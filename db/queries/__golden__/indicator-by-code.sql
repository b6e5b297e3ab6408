select "definition"
from "indicator"
where "code" = ?;
