import type { LoadedFile, Omitted } from '../gather/loaded-file.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Bilingual, grouped } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** Notes every file that leaves out rows, or has symbols where a measure needs numbers: what is not there is no zero. */
export function omittedResults(files: readonly LoadedFile[], vocabulary: Vocabulary): CheckResult[] {
	const notes = files.flatMap(({ source: { name }, omitted, without }) => [
		...unknownNote(
			omitted,
			vocabulary,
			({ sv }) => `${name} utelämnar ${sv} celler, nollor eller saknade siffror: de är okända, inte noll.`,
			({ en }) => `${name} leaves out ${en} cells, zeros or missing figures: they are unknown, not zero.`
		),
		...unknownNote(
			without,
			vocabulary,
			({ sv }) => `${name} har inga siffror i ${sv} celler: de regionerna och åren får inga mått.`,
			({ en }) => `${name} has no figures in ${en} cells: those regions and years have no measures.`
		)
	]);
	const whole = pass(
		'complete-files',
		'Varje fil har alla kombinationer av sina regioner, nivåer, kön, åldrar och år.',
		'Every file has all combinations of its own regions, levels, sexes, ages and years.'
	);
	return notes.length > 0 ? notes : [whole];
}

type Words = (cells: Bilingual) => string;

function unknownNote(unknown: readonly Omitted[], { regions }: Vocabulary, sv: Words, en: Words): CheckResult[] {
	if (unknown.length === 0) return [];
	const cells = grouped(unknown.reduce((sum, each) => sum + each.cells, 0));
	return [
		note('complete-files', sv(cells), en(cells), {
			regions: [...new Set(unknown.map(({ region }) => regions[region].code))].sort(),
			years: [...new Set(unknown.map(({ year }) => year))].sort((a, b) => a - b)
		})
	];
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
