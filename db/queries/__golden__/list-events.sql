select *
from "event"
order by "start", "id";
