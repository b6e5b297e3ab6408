import type { Sex } from '#db/schema.ts';
import {
	ALL,
	basesOf,
	chosenIndicators,
	DEFAULT_REGIONS,
	EXTRACT_CHOICE_PARAMETERS,
	type ExtractChoice,
	type ExtractChoices,
	type ExtractTableName,
	regionWord,
	sexesOf,
	tableWord
} from './extract.ts';
import { basisWord, sexWord } from './selection.ts';

/** What a table shows as long as nothing is chosen, here of these indicators. */
const defaultSexes = (table: ExtractTableName, offered: Sex[]): Sex[] => (table === 'counts' ? offered : [offered[0]!]);

/** A parameter, its words, and whether the page shows the same without it. */
type Written = [parameter: keyof ExtractChoice, words: string[], isDefault: boolean];

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
	a.length === b.length && a.every((value) => b.includes(value));

const whole = <T>(chosen: T[], offered: T[], wordOf: (value: T) => string) =>
	isSame(chosen, offered) ? [ALL] : chosen.map(wordOf);

/** The query of a choice; defaults are left out, so that the plain page has a plain URL. */
export function writeExtractChoice(choice: ExtractChoice, choices: ExtractChoices): string {
	const { table, indicators, regions, sexes, bases, levels, from, to } = choice;
	const codes = choices.indicators.map(({ code }) => code);
	const chosen = chosenIndicators(indicators, choices);
	const written: Written[] = [
		['table', [tableWord(table)], table === 'indicators'],
		['indicators', whole(indicators, codes, String), table === 'counts' || isSame(indicators, [codes[0]])],
		['regions', regions.map(regionWord), isSame(regions, DEFAULT_REGIONS)],
		['sexes', sexes.map(sexWord), isSame(sexes, defaultSexes(table, sexesOf(table, chosen)))],
		['bases', bases.map(basisWord), table === 'counts' || isSame(bases, [basesOf(chosen)[0]])],
		['levels', levels, isSame(levels, table === 'counts' ? choices.levels : [])],
		['from', [String(from)], from === null],
		['to', [String(to)], to === null]
	];
	const words = written.filter(([, , isDefault]) => !isDefault);
	const query = words.map(([parameter, list]) => `${EXTRACT_CHOICE_PARAMETERS[parameter]}=${list.join(',')}`);
	return query.length > 0 ? `?${query.join('&')}` : '';
}
