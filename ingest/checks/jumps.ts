import type { RegionTable } from '#db/schema.ts';
import { CELLS_PER_REGION, type Counts, type Plane } from '../gather/counts.ts';
import { LEVELS } from '../labels/levels.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Bilingual, decimal } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/**
 * A level jumps where its share of the population changes within a year by more than `points`, and its number by more
 * than `deviations` standard deviations from what the share of the year before would give.
 *
 * Chosen by looking at the bundled figures, 12 808 changes of 290 municipalities and the country: beyond 2.5 points lie
 * the four of Haparanda and Övertorneå in 2017, and nothing else (the next ones are 2.0, Boden in 2025, and 1.8);
 * beyond 1 point and 5 deviations the unknown levels of Skellefteå in 2023 and 2025 and of Boden in 2025, and nothing
 * else (the next one is 4.7). The second number keeps small places quiet, the first one large places.
 */
const BOUNDS = [
	{ points: 2.5, deviations: 2 },
	{ points: 1, deviations: 5 }
];

/** A single year of age is another group of people each year: no change of theirs says anything. */
const NARROWEST_SPAN = 10;

interface Jump {
	table: string;
	region: number;
	year: number;
	/** Index into LEVELS. */
	level: number;
	/** Percentage points. */
	change: number;
}

/** Notes every level of a region, women and men together, that changes from one year to the next by more than its bound. */
export function checkJumps(counts: Counts, { regions }: Vocabulary): CheckResult[] {
	const planes = counts.planes().filter(({ ages }) => ages.to - ages.from >= NARROWEST_SPAN);
	const jumps = planes.flatMap((plane) => {
		const before = planes.find(
			({ table, ages, year }) => table === plane.table && ages === plane.ages && year === plane.year - 1
		);
		return before ? jumpsBetween(before, plane, regions.length) : [];
	});
	const groups = Map.groupBy(jumps, ({ table, region, year }) => `${table}/${region}/${year}`);
	if (groups.size > 0) return [...groups.values()].map((group) => jumpNote(group, regions[group[0].region]));
	return [
		pass(
			'jumps',
			'Ingen nivå ändras från ett år till nästa mer än gränsen.',
			'No level changes from one year to the next by more than its bound.'
		)
	];
}

function jumpsBetween(before: Plane, after: Plane, regions: number): Jump[] {
	const jumps: Jump[] = [];
	for (let region = 0; region < regions; region++) {
		const [was, is] = [personsOf(before, region), personsOf(after, region)];
		if (!was || !is) continue;
		LEVELS.forEach((_, level) => {
			const change = 100 * (is[level] / sum(is) - was[level] / sum(was));
			if (isJump(change, deviations(was, is, level)))
				jumps.push({ table: after.table, region, year: after.year, level, change });
		});
	}
	return jumps;
}

/** Persons by level, women and men together; null where one figure is missing or nobody lives there. */
function personsOf({ figures }: Plane, region: number): number[] | null {
	const persons = LEVELS.map(() => 0);
	for (let cell = 0; cell < CELLS_PER_REGION; cell++) {
		const at = region * CELLS_PER_REGION + cell;
		if (figures[at] < 0) return null;
		persons[cell % LEVELS.length] += figures[at];
	}
	return sum(persons) > 0 ? persons : null;
}

/** How far a number lies from what the share of the year before would give, in standard deviations of both counts. */
function deviations(was: number[], is: number[], level: number): number {
	const expected = (was[level] * sum(is)) / sum(was);
	return Math.abs(is[level] - expected) / Math.sqrt(expected + was[level] + 1);
}

const isJump = (change: number, deviation: number): boolean =>
	BOUNDS.some(({ points, deviations }) => Math.abs(change) > points && deviation > deviations);

function jumpNote(jumps: Jump[], { code, name }: RegionTable): CheckResult {
	const [{ table, year }] = jumps;
	const [sv, en] = (['sv', 'en'] as const).map((language) =>
		jumps.map((jump) => changeInWords(jump)[language]).join(language === 'sv' ? ' och ' : ' and ')
	);
	return note(
		'jumps',
		`${code} ${name}, ${year - 1} till ${year}: ${sv} procentenheter av befolkningen.`,
		`${code} ${name}, ${year - 1} to ${year}: ${en} percentage points of the population.`,
		{ tables: [table], regions: [code], years: [year], levels: jumps.map(({ level }) => LEVELS[level].code) }
	);
}

function changeInWords({ level, change }: Jump): Bilingual {
	const { sv, en } = decimal(change, 1);
	const sign = change > 0 ? '+' : '';
	return { sv: `”${LEVELS[level].name_sv}” ${sign}${sv}`, en: `“${LEVELS[level].name_en}” ${sign}${en}` };
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
