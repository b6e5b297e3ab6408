import type { Survey } from './survey.ts';
import { counted, regionsInWords, yearsInWords } from './words.ts';

/** What is to be asked for, why and how, for a person. */
export function planInWords(survey: Survey, names: ReadonlyMap<string, string>): string[] {
	const { table, updated, discontinued, newer, questions } = survey;
	return [
		`${table.id}: last updated by SCB ${updated}${discontinued ? ', and not any more from now on' : ''}.`,
		...(newer ? ['That is later than the figures in data/: those that are there are asked for again too.'] : []),
		...(questions.length === 0 ? ['Nothing is missing.'] : asked(survey, names))
	];
}

function asked({ limits, questions }: Survey, names: ReadonlyMap<string, string>): string[] {
	const cells = questions.reduce((sum, question) => sum + question.cells, 0);
	const rate = limits.rate ? `${limits.rate.calls} calls in ${limits.rate.milliseconds / 1000} s` : 'no rate told';
	return [
		`To ask for: ${cells} cells in ${counted(questions.length, 'call')} (allowed: ${limits.cells} cells a call, ${rate}).`,
		...questions.flatMap(({ slice, cells, url }) => [
			`  ${regionsInWords(slice.regions, names)}; ${yearsInWords(slice.years)}: ${cells} cells`,
			`    ${url}`
		])
	];
}
