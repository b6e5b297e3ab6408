import type { LoadedFile } from '../gather/loaded-file.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** Words by which a footnote tells of a break. */
const BREAK = /tidsserie|jämförbar|\bbrott\b|time series|comparab|\bbreak\b/i;

const YEARS = /\b(?:19|20)\d\d\b/g;

/** Says how many footnotes are kept; notes those that tell of a break in a year that is loaded, and marks beside figures. */
export function checkFootnotes(files: readonly LoadedFile[]): CheckResult[] {
	const kept = files.reduce((sum, { facts }) => sum + facts.footnotes.length, 0);
	const notes = files.flatMap((file) => [...breaksIn(file), ...marksIn(file)]);
	if (notes.length > 0) return notes;
	return [
		pass(
			'footnotes',
			kept === 0 ? 'Filerna har inga fotnoter.' : `${kept} fotnoter följer med; ingen berättar om ett brott.`,
			kept === 0 ? 'The files have no footnotes.' : `${kept} footnotes are kept; none tells of a break.`
		)
	];
}

function breaksIn({ facts, years, tables, source }: LoadedFile): CheckResult[] {
	return facts.footnotes.flatMap(({ text }) => {
		const named = [...new Set((text.match(YEARS) ?? []).map(Number))].filter((year) => years.has(year));
		if (!BREAK.test(text) || named.length === 0) return [];
		const words = text.replace(/\s+/g, ' ').replace(/\.$/, '');
		return [
			note('footnotes', `Fotnot i ${source.name}: ”${words}”.`, `Footnote in ${source.name}: “${words}”.`, {
				tables,
				years: named.sort((a, b) => a - b)
			})
		];
	});
}

const marksIn = ({ facts, source }: LoadedFile): CheckResult[] =>
	[...facts.marks].map(([mark, figures]) =>
		note(
			'footnotes',
			`${figures} siffror i ${source.name} har SCB:s märke ”${mark}”.`,
			`${figures} figures of ${source.name} have SCB's mark “${mark}”.`
		)
	);
