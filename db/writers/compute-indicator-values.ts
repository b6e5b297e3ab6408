import type { EducationDb } from '../open.server.ts';
import type { IndicatorDefinition, LevelCode } from '../schema.ts';
import { type CellDb, createCells, dropCells } from './cells.ts';
import { countRows } from './count-rows.ts';
import { type Indicator, insertDifferences, insertShares } from './level-values.ts';
import { measureOfLevels } from './measures.ts';
import { insertPublished } from './published-values.ts';

/**
 * Fills `indicator_value` from `observation` and `published_ratio`, by the definitions in `indicator`; returns the
 * number of values. Call once, inside the transaction that wrote the figures.
 *
 * A value is computed where every level of the region, year and sex is there; where one of them is missing, the
 * value is null with its status; where the denominator is 0, null with `.` (not applicable). Throws (duplicate key)
 * when two source tables of an indicator give the same value.
 */
export async function computeIndicatorValues(db: EducationDb): Promise<number> {
	const rows = await db.selectFrom('indicator').select(['id', 'definition']).orderBy('id').execute();
	const indicators: Indicator[] = rows.map(({ id, definition }) => ({ id, definition: JSON.parse(definition) }));
	const cells = await createCells(
		db,
		indicators.map(({ definition }) => definition)
	);
	for (const indicator of indicators) await computeOne(cells, indicator);
	await dropCells(cells);
	return countRows(db, 'indicator_value');
}

async function computeOne(db: CellDb, indicator: Indicator): Promise<void> {
	const { source, ages } = indicator.definition;
	if ('levels' in source) return computeFromLevels(db, indicator, source.levels);
	// In 2023 SCB raised the upper age limit of its headline measures by one year: both are the same indicator.
	await insertPublished(db, indicator, source.measure, [ages.to, ages.to + 1]);
}

async function computeFromLevels(db: CellDb, indicator: Indicator, levels: LevelCode[]): Promise<void> {
	const { kind, bases, ages } = indicator.definition;
	const insert = kind === 'share' ? insertShares : insertDifferences;
	for (const basis of bases) await insert(db, indicator, levels, basis);
	const measure = measureOfLevels(levels);
	if (measure && mayFallBack(indicator.definition)) await insertPublished(db, indicator, measure, [ages.to]);
}

/** SCB publishes some shares of regions and years whose counts are not at hand, for the sexes together only. */
const mayFallBack = ({ kind, sexes, bases }: IndicatorDefinition): boolean =>
	kind === 'share' && sexes.includes(0) && bases.includes('population');
