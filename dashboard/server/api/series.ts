import * as v from 'valibot';
import { indicatorYears } from '#db/queries/indicators.ts';
import type { DerivedValue } from '#db/queries/provenance.ts';
import { seriesValues, type ValueRow } from '#db/queries/values.ts';
import type { RegionRow } from '#db/queries/regions.ts';
import type { PanelRow } from '#lib/stats/panel.ts';
import { derivedOf } from '#lib/server/provenance.ts';
import { BASES, choice, code, regionList, SEX_WORDS, sexOf, year } from '#lib/server/query/parameters.ts';
import { selectRegions, selectSeries, selectYears } from '#lib/server/query/selection.ts';
import { roundValue, unitOf } from '#lib/server/query/unit.ts';
import { endpoint } from './endpoint.ts';
import * as members from './members.ts';

const aYear = <S extends v.GenericSchema>(value: S, what: string) =>
	members.told(v.array(v.nullable(value)), `${what}: one for each of \`years\`, null where it is missing`);

const region = v.strictObject({
	code: members.regionCode,
	name: v.string(),
	values: aYear(v.number(), 'In `unit`, at most six decimals'),
	numerators: aYear(v.number(), 'Persons; null for a difference'),
	denominators: aYear(v.number(), 'Persons; null for a difference'),
	statuses: members.told(v.optional(v.array(members.status)), 'Only where a value is missing for a reason'),
	provenance: members.told(
		v.optional(v.array(v.nullable(v.picklist(['summed', 'recovered'])))),
		'Only where numerator and denominator of a year stand in no table: `summed` from the parts, `recovered` from a share that SCB published with every decimal; null for the other years'
	)
});

/** One region's years, as long as `years`; null where the source has nothing. */
function rowOf(values: Map<number, ValueRow>, years: number[]): PanelRow {
	const cells = years.map((year) => values.get(year));
	const statuses = cells.map((cell) => cell?.status ?? null);
	return {
		values: cells.map((cell) => roundValue(cell?.value ?? null)),
		numerators: cells.map((cell) => cell?.numerator ?? null),
		denominators: cells.map((cell) => cell?.denominator ?? null),
		...(statuses.some(Boolean) && { statuses })
	};
}

/** How the figures of each year were found, where any of them stands in no table. */
function provenanceOf(derived: DerivedValue[], region: string, years: number[]) {
	const found = new Map(
		derived.filter((value) => value.region === region).map((value) => [value.year, value.provenance])
	);
	const provenance = years.map((year) => found.get(year) ?? null);
	return provenance.some(Boolean) ? { provenance } : {};
}

function byRegion(regions: RegionRow[], rows: ValueRow[], years: number[], derived: DerivedValue[]) {
	const found = new Map(regions.map(({ code }) => [code, new Map<number, ValueRow>()]));
	for (const row of rows) found.get(row.code)!.set(row.year, row);
	return regions.map(({ code, name }) => ({
		...{ code, name },
		...rowOf(found.get(code)!, years),
		...provenanceOf(derived, code, years)
	}));
}

export const series = endpoint({
	path: '/series',
	summary: 'One indicator year by year, for the regions asked for: values with numerators and denominators',
	example: 'indicator=hogutbildade&region=2161,2580',
	parameters: {
		indicator: code('a code of /api/v1/indicators', 'hogutbildade'),
		region: regionList,
		sex: choice(SEX_WORDS, 'total'),
		basis: choice(BASES, 'population'),
		from: year,
		to: year
	},
	answers: v.strictObject({
		indicator: v.string(),
		sex: members.sex,
		basis: members.basis,
		unit: members.unit,
		valueType: members.calculated,
		sourceTables: members.sourceTables,
		ages: members.told(
			v.strictObject({ from: members.wholeNumber, to: v.array(v.nullable(members.wholeNumber)) }),
			'`to`: the upper age limit of each year (null: none of the regions has a figure); where it changes, the series breaks'
		),
		years: v.array(members.year),
		regions: v.array(region)
	}),
	async answer(db, { indicator, region, sex, basis, ...wish }) {
		const definition = await selectSeries(db, { indicator, sex, basis });
		const regions = await selectRegions(db, region);
		const key = { indicator, sex: sexOf(sex), basis };
		const years = selectYears(await indicatorYears(db, key), wish);
		const rows = await seriesValues(db, { ...key, regions: regions.map(({ code }) => code) });
		const isTotal = sex === 'total' && basis === 'population';
		const derived = isTotal ? (await derivedOf(db)).filter((value) => value.indicator === indicator) : [];
		const ageTo = new Map(rows.map((row) => [row.year, row.age_to]));
		return {
			indicator,
			sex,
			basis,
			unit: unitOf(definition),
			valueType: members.CALCULATED,
			sourceTables: definition.tables,
			ages: { from: definition.ages.from, to: years.map((year) => ageTo.get(year) ?? null) },
			years,
			regions: byRegion(regions, rows, years, derived)
		};
	}
});
