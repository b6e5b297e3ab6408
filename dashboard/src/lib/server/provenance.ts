import { perDatabase } from '#db/per-database.ts';
import { derivedValues } from '#db/queries/provenance.ts';

/** Read once for each open database. */
export const derivedOf = perDatabase(derivedValues);
