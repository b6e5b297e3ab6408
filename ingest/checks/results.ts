import type { Gathered } from '../gather/gather.ts';
import type { Reference } from '../reference/reference.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { checkAddsUp } from './adds-up.ts';
import { expectAllLevels } from './all-levels.ts';
import { CHECKS, type CheckName, type CheckResult } from './catalogue.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkGeography } from './geography.ts';
import { checkJumps } from './jumps.ts';
import { checkKnownBreaks } from './known-breaks.ts';
import { expectPossible } from './impossible.ts';
import { omittedResults, smallAreaResults } from './omitted-cells.ts';
import { checkProvenance } from './provenance.ts';
import { expectRatiosLikeCounts } from './ratios-and-counts.ts';
import { readingResults } from './reading.ts';
import { repeatResults } from './repeated-cells.ts';
import { checkTotals } from './totals.ts';

/** How every check ended, in the order of the catalogue. Throws a refusal where the files together are not whole. */
export function checkResults(reference: Reference, gathered: Gathered, vocabulary: Vocabulary): CheckResult[] {
	const { files, counts, ratios } = gathered;
	expectRatiosLikeCounts(counts, ratios, vocabulary);
	expectPossible(counts, vocabulary);
	const sources = [...reference.sources, ...files.map(({ source }) => source)];
	const results = [
		...readingResults(reference, gathered),
		...repeatResults(gathered, vocabulary),
		...omittedResults(files, vocabulary),
		...smallAreaResults(files),
		expectAllLevels(gathered, vocabulary),
		...checkGeography(counts, ratios, vocabulary),
		...checkTotals(gathered, vocabulary),
		...checkAddsUp(counts, ratios, vocabulary),
		...checkJumps(counts, vocabulary),
		...checkKnownBreaks(reference.events, reference.tableBreaks, files, vocabulary),
		...checkFootnotes(files),
		...checkProvenance(sources, reference.datapackage)
	];
	const order = Object.keys(CHECKS) as CheckName[];
	return results.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
