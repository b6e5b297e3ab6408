import { basisWord, sexWord } from '#lib/state/selection.ts';
import {
	basesOf,
	chosenIndicators,
	EXTRACT_CHOICE_PARAMETERS,
	regionWord,
	sexesOf,
	tableWord,
	type ExtractChoice,
	type ExtractChoices,
	type ExtractTableName
} from '#lib/state/extract.ts';
import { defaultExtract } from '#lib/state/read-extract.ts';
import { writeExtractChoice } from '#lib/state/write-extract.ts';

const { indicators, regions, sexes, bases, levels } = EXTRACT_CHOICE_PARAMETERS;

/** The words of a choice by parameter, as a form ticks them. */
const tickedOf = (choice: ExtractChoice): Record<string, string[]> => ({
	[indicators]: choice.indicators,
	[regions]: choice.regions.map(regionWord),
	[sexes]: choice.sexes.map(sexWord),
	[bases]: choice.bases.map(basisWord),
	[levels]: choice.levels
});

/** The words that can be ticked for a choice: of sex and base what any of its indicators has. */
function offeredFor({ table, indicators: codes }: ExtractChoice, choices: ExtractChoices): Record<string, string[]> {
	const chosen = chosenIndicators(codes, choices);
	return {
		[regions]: choices.regions[table].map(regionWord),
		[sexes]: sexesOf(table, chosen).map(sexWord),
		[bases]: basesOf(chosen).map(basisWord)
	};
}

/** The other table keeps the regions that it has, and the years. */
function inTable(choice: ExtractChoice, table: ExtractTableName, choices: ExtractChoices): ExtractChoice {
	if (table === choice.table) return choice;
	const plain = defaultExtract(table, choices);
	const kept = choice.regions.filter((name) => choices.regions[table].includes(name));
	return { ...plain, regions: kept.length > 0 ? kept : plain.regions, from: choice.from, to: choice.to };
}

/** Selections that many want, from little to all, each by the name of its words. */
function presetsOf({ table }: ExtractChoice, choices: ExtractChoices) {
	const plain = defaultExtract(table, choices);
	const offered = choices.indicators;
	const everything = { ...plain, regions: ['all'] };
	if (table === 'counts') return [['counts', plain] as const, ['everything', everything] as const];
	const whole = {
		indicators: offered.map(({ code }) => code),
		sexes: sexesOf(table, offered),
		bases: basesOf(offered)
	};
	return [
		['one', plain],
		['measures', { ...plain, ...whole }],
		['everything', { ...everything, ...whole }]
	] as const;
}

/** The form of extracts as it stands for a choice. */
export function formState(choice: ExtractChoice, choices: ExtractChoices, path: string) {
	const addressOf = (other: ExtractChoice) => path + writeExtractChoice(other, choices);
	const shown = addressOf(choice);
	const years = choices.years[choice.table];
	return {
		table: choice.table,
		tables: (['indicators', 'counts'] as const).map((table) => ({
			table,
			word: tableWord(table),
			href: addressOf(inTable(choice, table, choices))
		})),
		presets: presetsOf(choice, choices).map(([name, preset]) => ({
			name,
			href: addressOf(preset),
			current: addressOf(preset) === shown
		})),
		ticked: tickedOf(choice),
		offered: offeredFor(choice, choices),
		years: { first: years[0]!, last: years.at(-1)!, from: choice.from, to: choice.to }
	};
}

export type FormState = ReturnType<typeof formState>;
