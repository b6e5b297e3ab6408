import { CELLS_PER_REGION, type Counts, type Plane, partsOf } from '../gather/counts.ts';
import { placeOfCell } from '../gather/locate.ts';
import { LEVELS } from '../labels/levels.ts';
import { Refusal } from '../refusal.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Refuses a municipality with more persons in a cell than its county or the country, and a county with more than the country. */
export function expectPossible(counts: Counts, vocabulary: Vocabulary) {
	const wholes = wholesOf(vocabulary);
	for (const plane of counts.planes())
		wholes.forEach((larger, region) => {
			for (const whole of larger) expectWithin(counts, plane, region, whole, vocabulary);
		});
}

/** For each region the indices of those that it is a part of. */
function wholesOf({ regions, regionCode }: Vocabulary): number[][] {
	const country = regionCode.get('00')!;
	return regions.map(({ level, county_code }) => {
		if (level === 'country') return [];
		return level === 'county' ? [country] : [regionCode.get(county_code!)!, country];
	});
}

function expectWithin(counts: Counts, plane: Plane, region: number, whole: number, vocabulary: Vocabulary) {
	const { figures } = plane;
	const [part, of] = [region * CELLS_PER_REGION, whole * CELLS_PER_REGION];
	for (let cell = 0; cell < CELLS_PER_REGION; cell++) {
		if (figures[of + cell] < 0 || figures[part + cell] <= figures[of + cell]) continue;
		throw impossible(counts, plane, part + cell, of + cell, vocabulary);
	}
}

function impossible(counts: Counts, plane: Plane, at: number, of: number, vocabulary: Vocabulary): Refusal {
	const { table, ages, year, figures } = plane;
	const { sex, level } = partsOf(at);
	const key = { table, region: Math.floor(at / CELLS_PER_REGION), year, sex, ages, subject: LEVELS[level].code };
	return new Refusal(
		'numbers',
		placeOfCell(counts.fileAt(plane, at).source, vocabulary, key),
		`${figures[at]} for ${counts.inWords(plane, at)}`,
		`at most ${figures[of]}, the figure for ${counts.inWords(plane, of)}`,
		'Download both tables again, and compare them with Statistikdatabasen'
	);
}
