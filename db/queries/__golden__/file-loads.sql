select *
from "file_load"
order by "file";
