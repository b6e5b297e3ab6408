import * as v from 'valibot';
import { indicatorYears } from '#db/queries/indicators.ts';
import type { EducationDb } from '#db/open.server.ts';
import type { IndicatorDefinition } from '#db/schema.ts';
import { sexWord } from '#lib/server/query/parameters.ts';
import { indicatorsOf } from '#lib/server/query/selection.ts';
import { unitOf } from '#lib/server/query/unit.ts';
import { endpoint } from './endpoint.ts';
import { basis, sex, sourceTables, spanOf, texts, told, unit, wholeNumber } from './members.ts';

const indicator = v.strictObject({
	code: v.string(),
	kind: told(
		v.picklist(['share', 'difference']),
		"share: numerator / denominator in per cent. difference: women's share minus men's"
	),
	title: texts,
	definition: told(texts, 'What it is in one sentence, with the ages'),
	phrase: told(texts, 'The words that end a sentence such as "15 % of the inhabitants …"'),
	unit,
	ages: spanOf('Ages, inclusive; where a year has another upper limit, the series says so'),
	sexes: v.array(sex),
	bases: v.array(basis),
	levels: told(
		v.nullable(v.array(v.string())),
		"SCB's levels in the numerator; null where SCB published the measure without its levels"
	),
	sourceTables,
	years: told(
		v.strictObject({ from: v.nullable(wholeNumber), to: v.nullable(wholeNumber) }),
		'First and last year with figures; null where there are none'
	),
	earliestEffectYear: told(
		v.nullable(wholeNumber),
		'The first year in which the förstudie of 2021 could show at all; null: it is not about this indicator'
	),
	earliestEffectReason: texts
});

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
	example: '',
	parameters: {},
	answers: v.strictObject({ indicators: v.array(indicator) }),
	async answer(db) {
		const definitions = await indicatorsOf(db);
		return { indicators: await Promise.all(definitions.map((definition) => describe(db, definition))) };
	}
});
