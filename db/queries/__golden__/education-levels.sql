select *
from "education_level"
order by "id";
