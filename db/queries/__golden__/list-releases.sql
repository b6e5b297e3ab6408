select *
from "release"
order by "id" desc;
