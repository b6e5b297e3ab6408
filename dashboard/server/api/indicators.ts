import { indicatorYears } from '#db/queries/indicators.ts';
import type { EducationDb } from '#db/open.server.ts';
import type { IndicatorDefinition } from '#db/schema.ts';
import { sexWord } from '#lib/server/query/parameters.ts';
import { indicatorsOf } from '#lib/server/query/selection.ts';
import { unitOf } from '#lib/server/query/unit.ts';
import { endpoint } from './endpoint.ts';

async function describe(db: EducationDb, indicator: IndicatorDefinition) {
	const { source, tables, sexes, ...told } = indicator;
	const years = await indicatorYears(db, { indicator: told.code, sex: sexes[0]!, basis: told.bases[0]! });
	return {
		...told,
		unit: unitOf(indicator),
		sexes: sexes.map(sexWord),
		levels: 'levels' in source ? source.levels : null,
		sourceTables: tables,
		years: { from: years[0] ?? null, to: years.at(-1) ?? null }
	};
}

export const indicators = endpoint({
	path: '/indicators',
	summary: 'What the shares and differences are, and for which sexes, bases and years there are figures',
	parameters: {},
	async answer(db) {
		const definitions = await indicatorsOf(db);
		return { indicators: await Promise.all(definitions.map((definition) => describe(db, definition))) };
	}
});
