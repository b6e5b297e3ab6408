import type { Gathered } from '../gather/gather.ts';
import type { Reference } from '../reference/reference.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { checkAddsUp } from './adds-up.ts';
import { expectAllLevels } from './all-levels.ts';
import { CHECKS, type CheckName, type CheckResult, note, pass } from './catalogue.ts';
import { checkKnownBreaks } from './known-breaks.ts';
import { checkProvenance } from './provenance.ts';
import { expectRatiosLikeCounts } from './ratios-and-counts.ts';

/** How every check ended, in the order of the catalogue. Throws a refusal where the files together are not whole. */
export function checkResults(reference: Reference, gathered: Gathered, vocabulary: Vocabulary): CheckResult[] {
	const { files, counts, ratios } = gathered;
	expectRatiosLikeCounts(counts, ratios);
	const sources = [...reference.sources, ...files.map(({ source }) => source)];
	const results = [
		...readingResults(reference, gathered),
		...repeatResults(gathered),
		expectAllLevels(counts),
		...checkAddsUp(counts, ratios, vocabulary),
		...checkKnownBreaks(reference.events, files, vocabulary),
		...checkProvenance(sources, reference.datapackage)
	];
	const order = Object.keys(CHECKS) as CheckName[];
	return results.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** What reading has proved by not refusing. */
function readingResults({ regions, events, indicators, comparisonSets }: Reference, gathered: Gathered): CheckResult[] {
	const { files, ratios } = gathered;
	const rows = total(files.map((file) => file.rows));
	const forms = [...Map.groupBy(files, ({ form }) => form.name)].map(
		([name, { length }]) => `${length} of the form ${name}`
	);
	const municipalities = regions.filter(({ level }) => level === 'municipality');
	const participants = municipalities.filter(({ project }) => project);
	return [
		pass(
			'reference-data',
			`${municipalities.length} municipalities, ${participants.length} of them participants, ${events.length} events, ` +
				`${indicators.length} indicators and ${comparisonSets.length} comparison sets agree.`
		),
		pass('file-form', `${files.length} files are recognised: ${forms.join(', ')}.`),
		pass('columns', `Each of ${rows} rows has as many columns as the header of its file.`),
		yearsResult(new Set(files.flatMap((file) => [...file.years]))),
		pass('labels', `Every label of ${rows} rows is known.`),
		pass('numbers', `Each of ${total(files.map(({ cells }) => cells))} cells is a whole number or a symbol of SCB.`),
		pass('duplicate-cells', 'No cell stands twice in its file.'),
		pass('complete-files', 'Every file has all combinations of its own regions, levels, sexes and years.'),
		pass('ratios', `No numerator of ${ratios.all().length} published ratios is larger than its denominator.`)
	];
}

/** A hole is no fault of a file, but a slip of the pen (2052 for 2025) shows as one. */
function yearsResult(years: ReadonlySet<number>): CheckResult {
	const [from, to] = [Math.min(...years), Math.max(...years)];
	const missing = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => !years.has(year));
	if (missing.length === 0) return pass('years', `Every year from ${from} to ${to} is there, in ascending order.`);
	return note('years', `The figures reach from ${from} to ${to} but have none for ${missing.join(', ')}.`);
}

function repeatResults({ repeats }: Gathered): CheckResult[] {
	if (repeats.all.length === 0) return [pass('repeated-cells', 'No cell stands in two files.')];
	return repeats.all.map(({ earlier, later, cells }) =>
		note('repeated-cells', `${cells} cells stand both in ${earlier} and in ${later}, with the same figures.`)
	);
}

const total = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);
