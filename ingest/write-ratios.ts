import type { EducationDb } from '#db/open.server.ts';
import { insertRows } from '#db/writers/insert.ts';
import type { Ratios } from './gather/ratios.ts';
import type { Reference } from './reference/reference.ts';

/** Every published ratio, in the order of its key. Returns the number of rows. */
export async function writeRatios(db: EducationDb, reference: Reference, ratios: Ratios): Promise<number> {
	const ids = new Map(reference.sourceTables.map(({ id, code }) => [code, id]));
	const rows = ratios.all().map(({ cell }) => ({
		source_table_id: ids.get(cell.table)!,
		measure: cell.measure,
		region_id: cell.region + 1,
		year: cell.year,
		age_from: cell.ages.from,
		age_to: cell.ages.to,
		numerator: cell.numerator,
		denominator: cell.denominator,
		provenance: cell.provenance
	}));
	return insertRows(db, 'published_ratio', rows);
}
