import { listIndicators } from '#db/queries/indicators.ts';
import { listRegions, type RegionRow, STUDY_COUNTIES } from '#db/queries/regions.ts';
import type { EducationDb } from '#db/open.server.ts';
import { perDatabase } from '#db/per-database.ts';
import type { Basis, IndicatorDefinition } from '#db/schema.ts';
import { COUNTRY } from '#lib/stats/panel.ts';
import { type Fault, Problem, refuse } from './problem.ts';
import { REGION_WORDS, sexOf, sexWord, type SexWord } from './parameters.ts';

/** Read once: they are the same for every request until a new database takes over. */
export const indicatorsOf = perDatabase(listIndicators);
export const regionsOf = perDatabase(listRegions);

const isStudied = ({ level, county_code }: RegionRow) =>
	level === 'municipality' && STUDY_COUNTIES.includes(county_code!);

type Test = (region: RegionRow) => boolean;

/** The names for whole groups of regions in a request. */
const GROUPS: Record<string, Test> = {
	study: isStudied,
	participants: ({ project }) => project !== null,
	municipalities: ({ level }) => level === 'municipality',
	counties: ({ level }) => level === 'county',
	all: () => true
};

/** `county:21`, `group:C8`: the municipalities of a county, or of one of SKR's groups. */
const MEMBERS: Record<string, (code: string) => Test> = {
	county: (code) => (region) => region.level === 'municipality' && region.county_code === code,
	group: (code) => (region) => region.group_code === code
};

/** Whether a region is meant by a word of the request. */
export function testOf(word: string): Test {
	const [kind, code] = word.split(':');
	if (code !== undefined) return Object.hasOwn(MEMBERS, kind!) ? MEMBERS[kind!]!(code) : () => false;
	if (Object.hasOwn(GROUPS, word)) return GROUPS[word]!;
	return (region) => region.code === word;
}

/** Without a wish: the municipalities of the three counties, and the country beside them. */
const DEFAULT_REGIONS = ['study', COUNTRY];

/**
 * The regions that codes and group names ask for, in order of code.
 * @throws Problem 400 that names what is unknown
 */
export async function selectRegions(db: EducationDb, words: string[] = DEFAULT_REGIONS): Promise<RegionRow[]> {
	const regions = await regionsOf(db);
	const tests = words.map(testOf);
	const unknown = words.filter((_, index) => !regions.some(tests[index]!));
	if (unknown.length > 0) throw refuse(unknownRegions(unknown));
	return regions.filter((region) => tests.some((test) => test(region)));
}

const unknownRegions = (unknown: string[]): Fault => ({
	parameter: 'region',
	asked: unknown.join(','),
	allowed: REGION_WORDS
});

/**
 * The definitions of the indicators asked for, in the order of the list; all of them without a wish.
 * @throws Problem 400 that names what is unknown
 */
export async function selectIndicators(db: EducationDb, codes?: string[]): Promise<IndicatorDefinition[]> {
	const indicators = await indicatorsOf(db);
	const known = indicators.map(({ code }) => code);
	const unknown = (codes ?? []).filter((code) => !known.includes(code));
	if (unknown.length > 0) throw refuse({ parameter: 'indicator', asked: unknown.join(','), allowed: known });
	return codes ? indicators.filter(({ code }) => codes.includes(code)) : indicators;
}

/**
 * The definition of one indicator, which is offered for this sex and basis.
 * @throws Problem 400 that names what is unknown, or what SCB does not divide so
 */
export async function selectSeries(
	db: EducationDb,
	{ indicator, sex, basis }: { indicator: string; sex: SexWord; basis: Basis }
): Promise<IndicatorDefinition> {
	const definition = (await selectIndicators(db, [indicator]))[0]!;
	const { sexes, bases } = definition;
	if (!sexes.includes(sexOf(sex))) throw refuse({ parameter: 'sex', asked: sex, allowed: sexes.map(sexWord) });
	if (!bases.includes(basis)) throw refuse({ parameter: 'basis', asked: basis, allowed: bases });
	return definition;
}

/** Years inclusive at both ends; an end that is not given is open. */
export interface YearWish {
	from?: number;
	to?: number;
}

/**
 * Those of the available years that are asked for.
 * @throws Problem 400 when there is none
 */
export function selectYears(available: number[], { from, to }: YearWish): number[] {
	if (available.length === 0) {
		throw new Problem('invalid-request', 'There are no figures for what was asked: it does not exist together.');
	}
	const years = available.filter((year) => year >= (from ?? -Infinity) && year <= (to ?? Infinity));
	if (years.length > 0) return years;
	const allowed = `years from ${available[0]} to ${available.at(-1)}, "from" not after "to"`;
	const ends = Object.entries({ from, to }).filter(([, end]) => end !== undefined);
	throw refuse(...ends.map(([parameter, end]) => ({ parameter, asked: String(end), allowed })));
}
