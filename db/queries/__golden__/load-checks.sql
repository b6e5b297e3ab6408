select *
from "load_check"
order by "id";
