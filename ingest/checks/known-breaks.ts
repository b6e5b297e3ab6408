import type { EventTable, LevelCode } from '#db/schema.ts';
import type { LoadedFile } from '../gather/loaded-file.ts';
import type { TableBreak } from '../reference/source-tables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** Notes every break of data/events.csv, and of the footnotes in data/source-tables.json, in the regions and years loaded. */
export function checkKnownBreaks(
	events: readonly EventTable[],
	breaks: readonly TableBreak[],
	files: readonly LoadedFile[],
	vocabulary: Vocabulary
): CheckResult[] {
	const results = [...tableBreaks(breaks, files), ...eventBreaks(events, files, vocabulary)];
	if (results.length > 0) return results;
	return [
		pass(
			'known-breaks',
			'Inget känt brott ligger i de laddade regionerna och åren.',
			'No known break falls in the regions and years loaded.'
		)
	];
}

function eventBreaks(events: readonly EventTable[], files: readonly LoadedFile[], { regions }: Vocabulary) {
	const codes = new Set(files.flatMap((file) => [...file.regions].map((index) => regions[index].code)));
	const years = new Set(files.flatMap((file) => [...file.years]));
	const loaded = new Set<string>(files.flatMap((file) => file.tables));
	const inWords = new Map(regions.map(({ code, name }) => [code, `${code} ${name}`]));
	const isLoaded = (tables: string) => !tables || tables.split(' ').some((table) => loaded.has(table));
	return events
		.filter(
			({ kind, scope, tables, start }) =>
				kind === 'break' &&
				isLoaded(tables) &&
				years.has(yearOf(start)) &&
				scope.split(' ').some((code) => codes.has(code))
		)
		.map(({ text_sv, text_en, start, end, scope, tables, levels }) => {
			const when = end && end !== start ? `${start}–${end}` : start;
			const touched = [...years].filter((year) => year >= yearOf(start) && year <= yearOf(end || start));
			const where = scope.split(' ').map((code) => inWords.get(code) ?? code);
			return note(
				'known-breaks',
				`${text_sv}: ${when} (${where.join(', ')}).`,
				`${text_en}: ${when} (${where.join(', ')}).`,
				{
					...(tables && { tables: tables.split(' ') }),
					regions: scope.split(' '),
					...(levels && { levels: levels.split(' ') as LevelCode[] }),
					years: touched.sort((a, b) => a - b)
				}
			);
		});
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** A break lies between its year and the one before: it is in the figures only where years on both sides are. */
function tableBreaks(breaks: readonly TableBreak[], files: readonly LoadedFile[]) {
	return breaks
		.filter(({ table, year }) => {
			const years = files.filter(({ tables }) => tables.includes(table)).flatMap((file) => [...file.years]);
			return years.some((each) => each < year) && years.some((each) => each >= year);
		})
		.map(({ table, year, text }) =>
			note('known-breaks', `${text.sv} (${table}, ${year}).`, `${text.en} (${table}, ${year}).`, {
				tables: [table],
				years: [year]
			})
		);
}
