import { parseArgs } from 'node:util';
import type { Base } from '#lib/stats/evaluation/event-study.ts';
import { PERMUTATIONS, SEED, type EvaluationOptions } from '#lib/stats/evaluation/question.ts';
import type { Span } from '#lib/stats/periods.ts';

export const USAGE = `npm run evaluate -- --panel FILE.csv --unit COL --group COL --time COL --value COL
    --pre 2012-2020 --post 2022-2024 [--base 2020] [--seed N] [--json]

  --panel FILE         a tidy panel with a header: one row per unit and time (comma, semicolon or tab)
  --unit COL           who: the municipality's name or code
  --group COL          1 for participants, 0 for the comparison set
  --time COL           when: a year, or another number
  --value COL          what: a share in per cent, or another number; empty, NA, . or .. when missing
  --pre A-B, --post A-B  first and last time of the periods before and after; a single time is allowed
  --base T|mean        what the event study compares with (default: the last time before)
  --placebo T          first time of the placebo's second part (default: the middle of the time before)
  --denominator COL    persons behind the share: adds the results weighted by population
  --permutations N     random divisions where not all can be listed (default: ${PERMUTATIONS})
  --seed N             seed of the random divisions (default: ${SEED})
  --json               numbers as JSON instead of the report`;

/** Which columns of the file hold what. */
export interface Columns {
	unit: string;
	group: string;
	time: string;
	value: string;
	denominator?: string;
}

export interface Arguments {
	panel: string;
	columns: Columns;
	options: EvaluationOptions;
	json: boolean;
	help: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
	...{ panel: text, unit: text, group: text, time: text, value: text, denominator: text, pre: text, post: text },
	...{ base: text, placebo: text, permutations: text, seed: text, json: flag, help: flag }
};
const REQUIRED = ['panel', 'unit', 'group', 'time', 'value', 'pre', 'post'] as const;

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const SPAN = new RegExp(`^\\s*(${NUMBER})(?:\\s*[-–:]\\s*(${NUMBER}))?\\s*$`);

function span(name: string, given: string): Span {
	const [, from, to = from] = SPAN.exec(given) ?? [];
	if (from === undefined) throw new Error(`--${name} "${given}" is no period: write two times, as in 2012-2020.`);
	if (Number(from) > Number(to)) throw new Error(`--${name} ${given} ends before it begins.`);
	return { from: Number(from), to: Number(to) };
}

function number(name: string, given: string | undefined): number | undefined {
	if (given === undefined) return undefined;
	if (given.trim() === '' || !Number.isFinite(Number(given))) throw new Error(`--${name} "${given}" is no number.`);
	return Number(given);
}

function wholeNumber(name: string, given: string | undefined): number | undefined {
	const found = number(name, given);
	if (found !== undefined && (!Number.isInteger(found) || found < 0)) {
		throw new Error(`--${name} ${given} must be a whole number, 0 or more.`);
	}
	return found;
}

const base = (given: string | undefined): Base | undefined => (given === 'mean' ? 'mean' : number('base', given));

/** `--pre -5--1` means the value −5 to −1; node would take it for another option. */
const joinNegative = (words: string[]): string[] =>
	words.flatMap((word, at) => {
		if (at > 0 && /^--(pre|post|base|placebo)$/.test(words[at - 1]) && /^-\d/.test(word)) return [];
		const next = words[at + 1] ?? '';
		return /^--(pre|post|base|placebo)$/.test(word) && /^-\d/.test(next) ? [`${word}=${next}`] : [word];
	});

function parse(words: string[]) {
	try {
		return parseArgs({ args: joinNegative(words), options: OPTIONS, strict: true }).values;
	} catch (error) {
		throw new Error(`${(error as Error).message.split('. ')[0]}. Run with --help to see what is understood.`, {
			cause: error
		});
	}
}

/**
 * Reads the command line.
 *
 * @throws Error in one sentence: what is missing or not understood
 */
export function readArguments(words: string[]): Arguments {
	const given = parse(words);
	const missing = REQUIRED.filter((name) => given[name] === undefined);
	if (missing.length > 0 && !given.help) {
		throw new Error(`Missing ${missing.map((name) => `--${name}`).join(', ')}. Run with --help to see what is needed.`);
	}
	const { panel = '', unit = '', group = '', time = '', value = '', denominator, pre = '0', post = '1' } = given;
	return {
		panel,
		columns: { unit, group, time, value, denominator },
		options: {
			before: span('pre', pre),
			after: span('post', post),
			base: base(given.base),
			placeboFrom: number('placebo', given.placebo),
			permutations: wholeNumber('permutations', given.permutations),
			seed: wholeNumber('seed', given.seed)
		},
		json: given.json ?? false,
		help: given.help ?? false
	};
}
