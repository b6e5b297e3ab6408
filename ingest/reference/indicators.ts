import * as v from 'valibot';
import type { IndicatorDefinition } from '#db/schema.ts';
import { shown } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import { FIRST_YEAR } from '../numbers.ts';
import { jsonFault, readJson, record } from './read.ts';

const text = v.pipe(v.string('a text'), v.nonEmpty('a text'));

/** A text in Swedish and English. */
export const Texts = record({ sv: text, en: text });

const age = v.pipe(v.number('an age in years'), v.integer('an age in years'), v.minValue(0, 'an age in years'));
const level = v.picklist(['1', '2', '3', '4', '5', '6', '7', 'US'], 'a level code of SCB: "1" to "7" or "US"');
const some = <Item extends v.GenericSchema>(item: Item) =>
	v.pipe(v.array(item, 'a list'), v.nonEmpty('a list that is not empty'));

const Indicator = record({
	code: v.pipe(v.string('a code'), v.regex(/^[a-z0-9-]+$/, 'a code of small letters, digits and hyphens')),
	kind: v.picklist(['share', 'difference'], '"share" or "difference"'),
	source: v.union(
		[record({ levels: some(level) }), record({ measure: text })],
		'{"levels": [codes]} or {"measure": name}'
	),
	tables: some(text),
	ages: record({ from: age, to: age }),
	sexes: some(v.picklist([0, 1, 2], '0, 1 or 2')),
	bases: some(v.picklist(['population', 'known'], '"population" or "known"')),
	title: Texts,
	phrase: Texts,
	definition: Texts,
	earliestEffectYear: v.nullable(
		v.pipe(v.number('a year or null'), v.integer('a year or null'), v.minValue(FIRST_YEAR, 'a year or null'))
	),
	earliestEffectReason: Texts
});

/** The indicators; refuses a code used twice and a table that data/source-tables.json does not have. */
export function readIndicators(source: Source, tables: ReadonlySet<string>): IndicatorDefinition[] {
	const indicators: IndicatorDefinition[] = readJson(source, some(Indicator));
	indicators.forEach((indicator, index) => {
		const first = indicators.findIndex(({ code }) => code === indicator.code);
		if (first < index) throw jsonFault(source.name, `${index}.code`, shown(indicator.code), 'every code once');
		const stranger = indicator.tables.find((table) => !tables.has(table));
		if (stranger)
			throw jsonFault(source.name, `${index}.tables`, shown(stranger), 'codes of tables in source-tables.json');
	});
	return indicators;
}
