import type { RegionTable } from '#db/schema.ts';
import type { Counts, Plane } from '../gather/counts.ts';
import { codesOf, hasRegion } from '../gather/plane.ts';
import type { Ratios } from '../gather/ratios.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { listed, yearsInWords } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** Indices of the municipalities that a table has figures of in a year. */
interface Coverage {
	table: string;
	year: number;
	municipalities: ReadonlySet<number>;
}

/** Notes counties with a part of their municipalities, and municipalities in which nobody lives. */
export function checkGeography(counts: Counts, ratios: Ratios, { regions }: Vocabulary): CheckResult[] {
	const coverage = coverageOf(counts, ratios, regions);
	const notes = [...partCounties(coverage, regions), ...emptyRegions(counts, regions)];
	return notes.length > 0 ? notes : [wholeCounties(coverage, regions)];
}

function coverageOf(counts: Counts, ratios: Ratios, regions: readonly RegionTable[]): Coverage[] {
	const sets = new Map<string, Set<number>>();
	const add = (table: string, year: number, region: number) => {
		const key = `${table}/${year}`;
		if (regions[region].level === 'municipality') sets.set(key, (sets.get(key) ?? new Set()).add(region));
	};
	for (const plane of counts.planes())
		for (const region of regions.keys()) if (hasRegion(plane, region)) add(plane.table, plane.year, region);
	for (const { cell } of ratios.all()) add(cell.table, cell.year, cell.region);
	return [...sets].map(([key, municipalities]) => {
		const [table, year] = key.split('/');
		return { table, year: Number(year), municipalities };
	});
}

function partCounties(coverage: Coverage[], regions: readonly RegionTable[]): CheckResult[] {
	const parts = coverage.flatMap(({ table, year, municipalities }) =>
		regions
			.filter(({ level }) => level === 'county')
			.flatMap((county) => {
				const all = membersOf(county, regions);
				const there = all.filter((index) => municipalities.has(index)).length;
				return there > 0 && there < all.length ? [{ county, table, year, there, all: all.length }] : [];
			})
	);
	const groups = Map.groupBy(parts, ({ county, table, there }) => `${county.code}/${table}/${there}`);
	return [...groups.values()].map((group) => {
		const [{ county, table, there, all }] = group;
		const years = group.map(({ year }) => year);
		const where = `${county.code} ${county.name}`;
		return note(
			'geography',
			`${table} har ${there} av ${all} kommuner i ${where}: ${yearsInWords(years)}.`,
			`${table} has ${there} of ${all} municipalities of ${where}: ${yearsInWords(years)}.`,
			{ tables: [table], regions: [county.code], years: [...years].sort((a, b) => a - b) }
		);
	});
}

const membersOf = (county: RegionTable, regions: readonly RegionTable[]): number[] =>
	regions.flatMap(({ level, county_code }, index) =>
		level === 'municipality' && county_code === county.code ? [index] : []
	);

/** Nobody at any level among so many years of age: the municipality did not exist yet. */
const BROAD_SPAN = 10;

function emptyRegions(counts: Counts, regions: readonly RegionTable[]): CheckResult[] {
	const empty = counts
		.planes()
		.filter(({ ages }) => ages.to - ages.from >= BROAD_SPAN)
		.flatMap((plane) =>
			[...regions.keys()]
				.filter((region) => hasRegion(plane, region) && isEmpty(plane, region))
				.map((region) => ({ region, year: plane.year }))
		);
	return [...Map.groupBy(empty, ({ region }) => region)].map(([region, cells]) => {
		const { code, name } = regions[region];
		const years = [...new Set(cells.map(({ year }) => year))];
		const when = yearsInWords(years);
		return note(
			'geography',
			`${code} ${name} har noll personer på alla nivåer ${when}: kommunen fanns inte då.`,
			`${code} ${name} has zero persons at every level in ${when}: the municipality did not exist then.`,
			{ regions: [code], years }
		);
	});
}

const isEmpty = (plane: Plane, region: number): boolean => codesOf(plane, region).every((code) => code === 0);

function wholeCounties(coverage: Coverage[], regions: readonly RegionTable[]): CheckResult {
	const all = regions.filter(({ level }) => level === 'municipality').length;
	const extents = [...Map.groupBy(coverage, ({ table, municipalities }) => `${table}/${municipalities.size}`)].map(
		([key, group]) => {
			const [table, size] = key.split('/');
			return { table, size: Number(size), when: yearsInWords(group.map(({ year }) => year)) };
		}
	);
	const [sv, en] = [
		(size: number) => (size === all ? `alla ${all} kommuner` : `${size} kommuner`),
		(size: number) => (size === all ? `all ${all} municipalities` : `${size} municipalities`)
	].map((words) => listed(extents.map(({ table, size, when }) => `${table} ${words(size)} ${when}`)));
	return pass(
		'geography',
		extents.length > 0 ? `Varje län som finns med har alla sina kommuner: ${sv.sv}.` : 'Inga kommuner finns med.',
		extents.length > 0
			? `Every county that is there has all its municipalities: ${en.en}.`
			: 'There are no municipalities.'
	);
}
