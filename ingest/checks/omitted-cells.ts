import type { LoadedFile } from '../gather/loaded-file.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { grouped } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** Notes every file that leaves out rows: what is not there is unknown, and no zero. */
export function omittedResults(files: readonly LoadedFile[], { regions }: Vocabulary): CheckResult[] {
	const notes = files.flatMap(({ source, omitted }) => {
		if (omitted.length === 0) return [];
		const cells = grouped(omitted.reduce((sum, each) => sum + each.cells, 0));
		return note(
			'complete-files',
			`${source.name} utelämnar ${cells.sv} celler, nollor eller saknade siffror: de är okända, inte noll.`,
			`${source.name} leaves out ${cells.en} cells, zeros or missing figures: they are unknown, not zero.`,
			{
				regions: [...new Set(omitted.map(({ region }) => regions[region].code))].sort(),
				years: [...new Set(omitted.map(({ year }) => year))].sort((a, b) => a - b)
			}
		);
	});
	const whole = pass(
		'complete-files',
		'Varje fil har alla kombinationer av sina regioner, nivåer, kön, åldrar och år.',
		'Every file has all combinations of its own regions, levels, sexes, ages and years.'
	);
	return notes.length > 0 ? notes : [whole];
}

/** Says how many figures of small areas were passed over, file by file. */
export function smallAreaResults(files: readonly LoadedFile[]): CheckResult[] {
	const notes = files.flatMap(({ source, skipped }) => {
		if (skipped === 0) return [];
		const { sv, en } = grouped(skipped);
		return note(
			'small-areas',
			`${sv} siffror om områden inom kommuner (DeSO, RegSO) i ${source.name} laddas inte.`,
			`${en} figures of areas within municipalities (DeSO, RegSO) in ${source.name} are not loaded.`
		);
	});
	const none = pass(
		'small-areas',
		'Ingen fil har siffror om områden inom kommuner.',
		'No file has figures of areas within municipalities.'
	);
	return notes.length > 0 ? notes : [none];
}
