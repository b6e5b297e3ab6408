import type { LevelCode } from '#db/schema.ts';
import type { CountCell } from '../forms/form.ts';
import { CELLS_PER_REGION, type Counts, type Plane, partsOf } from '../gather/counts.ts';
import type { Gathered, Total } from '../gather/gather.ts';
import { type FilePlane, placeIn } from '../gather/plane.ts';
import { type Ages, agesInWords } from '../labels/ages.ts';
import { ALL_LEVELS, LEVELS } from '../labels/levels.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { grouped, yearsInWords } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** A total beside the sum of its parts. */
interface Compared {
	/** What is added up, and where: one note for each. */
	kind: { sv: string; en: string };
	region: number;
	year: number;
	level: LevelCode | null;
	/** Sum of the parts minus the total, in persons. */
	difference: number;
}

/** Compares totals over levels, sexes and ages with the sums of their parts, wherever all of them are there. */
export function checkTotals({ totals, counts }: Gathered, vocabulary: Vocabulary): CheckResult[] {
	const compared = [...totals.flatMap(compareTotal), ...compareAges(counts)];
	const wrong = compared.filter(({ difference }) => difference !== 0);
	if (wrong.length > 0)
		return [...Map.groupBy(wrong, ({ kind }) => kind.en).values()].map((group) => disagreement(group, vocabulary));
	const { sv, en } = grouped(compared.length);
	return compared.length > 0
		? [pass('totals', `${sv} summor stämmer med sina delar.`, `${en} totals agree with their parts.`)]
		: [
				pass(
					'totals',
					'Filerna har inga summor över nivåer, kön eller åldrar.',
					'The files have no totals over levels, sexes or ages.'
				)
			];
}

const LEVELS_AND_SEXES = { sv: 'nivåer och kön', en: 'levels and sexes' };

/** A total over levels or sexes, and its parts in the same file. */
function compareTotal({ total, planes }: Total): Compared[] {
	const plane = planes.find(({ ages, year }) => ages === total.ages && year === total.year);
	const sum = plane ? sumOf(plane, total) : null;
	if (sum === null || total.code < 0) return [];
	const { region, year, level } = total;
	return [
		{
			kind: LEVELS_AND_SEXES,
			region,
			year,
			level: level === ALL_LEVELS ? null : LEVELS[level].code,
			difference: sum - total.code
		}
	];
}

/** Null where a part is missing. */
function sumOf({ figures }: FilePlane, { region, sex, level }: CountCell): number | null {
	const sexes = sex === 0 ? ([1, 2] as const) : [sex];
	const levels = level === ALL_LEVELS ? [...LEVELS.keys()] : [level];
	const parts = sexes.flatMap((each) => levels.map((one) => figures[placeIn(region, each, one)]));
	return parts.some((code) => code < 0) ? null : parts.reduce((total, code) => total + code, 0);
}

/** A span of ages and narrower spans of the same table and year that make it up. */
function compareAges(counts: Counts): Compared[] {
	const groups = Map.groupBy(counts.planes(), ({ table, year }) => `${table}/${year}`);
	return [...groups.values()].flatMap((planes) =>
		planes.flatMap((whole) => {
			const parts = partition(whole.ages, planes);
			return parts ? compareSpan(whole, parts) : [];
		})
	);
}

/** The narrowest spans that follow on one another from the first age to the last; null where there is a hole. */
function partition(whole: Ages, planes: readonly Plane[]): Plane[] | null {
	const parts: Plane[] = [];
	for (let from = whole.from; from <= whole.to; from = parts.at(-1)!.ages.to + 1) {
		const next = planes
			.filter(({ ages }) => ages.from === from && ages.to <= whole.to && ages !== whole)
			.sort((a, b) => a.ages.to - b.ages.to)[0];
		if (!next) return null;
		parts.push(next);
	}
	return parts;
}

function compareSpan(whole: Plane, parts: Plane[]): Compared[] {
	const compared: Compared[] = [];
	const ages = agesInWords(whole.ages);
	const kind = { sv: `åldrarna ${ages} i ${whole.table}`, en: `ages ${ages} of ${whole.table}` };
	whole.figures.forEach((code, at) => {
		if (code < 0 || parts.some(({ figures }) => figures[at] < 0)) return;
		const sum = parts.reduce((total, { figures }) => total + figures[at], 0);
		const region = Math.floor(at / CELLS_PER_REGION);
		const level = LEVELS[partsOf(at).level].code;
		compared.push({ kind, region, year: whole.year, level, difference: sum - code });
	});
	return compared;
}

function disagreement(cells: Compared[], { regions }: Vocabulary): CheckResult {
	const [{ kind }] = cells;
	const largest = grouped(Math.max(...cells.map(({ difference }) => Math.abs(difference))));
	const number = grouped(cells.length);
	const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
	const levels = [...new Set(cells.flatMap(({ level }) => level ?? []))].sort();
	const [{ code, name }] = cells.map(({ region }) => regions[region]);
	return note(
		'totals',
		`${number.sv} summor över ${kind.sv} skiljer sig från sina delar, med högst ${largest.sv} personer: ${yearsInWords(years)}, först ${code} ${name}.`,
		`${number.en} totals over ${kind.en} differ from their parts, by ${largest.en} persons at most: ${yearsInWords(years)}, first ${code} ${name}.`,
		{
			regions: [...new Set(cells.map(({ region }) => regions[region].code))].sort(),
			years,
			...(levels.length > 0 && { levels })
		}
	);
}
