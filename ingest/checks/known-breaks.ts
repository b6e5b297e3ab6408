import type { EventTable } from '#db/schema.ts';
import type { LoadedFile } from '../gather/loaded-file.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** Notes every break of data/events.csv that falls in the regions and years loaded. */
export function checkKnownBreaks(
	events: readonly EventTable[],
	files: readonly LoadedFile[],
	{ regions }: Vocabulary
): CheckResult[] {
	const codes = new Set(files.flatMap((file) => [...file.regions].map((index) => regions[index].code)));
	const years = new Set(files.flatMap((file) => [...file.years]));
	const touched = events.filter(
		({ kind, scope, start }) =>
			kind === 'break' && years.has(Number(start.slice(0, 4))) && scope.split(' ').some((code) => codes.has(code))
	);
	if (touched.length === 0) return [pass('known-breaks', 'No known break falls in the regions and years loaded.')];
	return touched.map(({ text_en, start, end, scope }) =>
		note('known-breaks', `${text_en}: ${end && end !== start ? `${start}–${end}` : start}, regions ${scope}.`)
	);
}
