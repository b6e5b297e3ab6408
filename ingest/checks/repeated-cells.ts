import type { LevelCode, Touches } from '#db/schema.ts';
import type { Gathered } from '../gather/gather.ts';
import type { Revision } from '../gather/repeats.ts';
import { LEVELS } from '../labels/levels.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { grouped } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** Cells in two files: how many are alike, and how many were taken from the newer one. */
export function repeatResults({ repeats }: Gathered, vocabulary: Vocabulary): CheckResult[] {
	const revised = Map.groupBy(
		repeats.revisions,
		({ earlier, later }) => `${earlier.file.source.name}\n${later.file.source.name}`
	);
	const results = [
		...repeats.all.map(({ earlier, later, cells }) => {
			const { sv, en } = grouped(cells);
			return note(
				'repeated-cells',
				`${sv} celler finns både i ${earlier} och i ${later}, med samma siffror.`,
				`${en} cells stand both in ${earlier} and in ${later}, with the same figures.`
			);
		}),
		...[...revised.values()].map((revisions) => revisionsResult(revisions, vocabulary))
	];
	const none = pass('repeated-cells', 'Ingen cell finns i två filer.', 'No cell stands in two files.');
	return results.length > 0 ? results : [none];
}

function revisionsResult(revisions: Revision[], vocabulary: Vocabulary): CheckResult {
	const [{ earlier, later }] = revisions;
	const [from, to] = [earlier, later].map(({ file }) => file.source.name);
	const { sv, en } = grouped(revisions.length);
	return note(
		'repeated-cells',
		`${sv} siffror i ${from} ersattes av andra i den nyare filen ${to}.`,
		`${en} figures of ${from} were replaced by others in the newer file ${to}.`,
		touchesOf(revisions, vocabulary)
	);
}

function touchesOf(revisions: Revision[], { regions }: Vocabulary): Touches {
	const cells = revisions.map(({ cell }) => cell);
	const levels = cells.flatMap(({ subject }) => (LEVELS.some(({ code }) => code === subject) ? [subject] : []));
	return {
		tables: unique(cells.map(({ table }) => table)),
		regions: unique(cells.map(({ region }) => regions[region].code)),
		years: [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b),
		...(levels.length > 0 && { levels: unique(levels) as LevelCode[] })
	};
}

const unique = <Text extends string>(texts: Text[]): Text[] => [...new Set(texts)].sort();
