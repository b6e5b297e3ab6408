import type { Gathered } from '../gather/gather.ts';
import type { Reference } from '../reference/reference.ts';
import { filesInWords, grouped } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** What reading has proved by not refusing. */
export function readingResults(reference: Reference, { files, ratios }: Gathered): CheckResult[] {
	const rows = grouped(total(files.map((file) => file.rows)));
	const cells = grouped(total(files.map((file) => file.cells)));
	const published = grouped(ratios.size);
	return [
		referenceResult(reference),
		formsResult(files),
		pass(
			'columns',
			`Var och en av ${rows.sv} rader har lika många kolumner som filens rubrikrad.`,
			`Each of ${rows.en} rows has as many columns as the header of its file.`
		),
		...yearsResults(files),
		pass('labels', `Varje etikett i ${rows.sv} rader är känd.`, `Every label of ${rows.en} rows is known.`),
		pass(
			'numbers',
			`Var och en av ${cells.sv} celler är ett heltal eller ett av SCB:s tecken.`,
			`Each of ${cells.en} cells is a whole number or a symbol of SCB.`
		),
		pass('duplicate-cells', 'Ingen cell finns två gånger i sin fil.', 'No cell stands twice in its file.'),
		pass(
			'ratios',
			`Ingen täljare i ${published.sv} publicerade kvoter är större än sin nämnare.`,
			`No numerator of ${published.en} published ratios is larger than its denominator.`
		)
	];
}

function referenceResult({ regions, events, indicators, comparisonSets }: Reference): CheckResult {
	const municipalities = regions.filter(({ level }) => level === 'municipality');
	const participants = municipalities.filter(({ project }) => project).length;
	return pass(
		'reference-data',
		`${municipalities.length} kommuner, varav ${participants} deltagare, ${events.length} händelser, ` +
			`${indicators.length} mått och ${comparisonSets.length} jämförelsegrupper stämmer överens.`,
		`${municipalities.length} municipalities, ${participants} of them participants, ${events.length} events, ` +
			`${indicators.length} indicators and ${comparisonSets.length} comparison sets agree.`
	);
}

function formsResult(files: Gathered['files']): CheckResult {
	const groups = [...Map.groupBy(files, ({ form }) => form)];
	const [sv, en] = ['av formen', 'of the form'].map((of) =>
		groups.map(([form, { length }]) => `${length} ${of} ${form}`).join(', ')
	);
	const known = filesInWords(files.length);
	return pass(
		'file-form',
		`${known.sv} känns igen: ${sv}.`,
		`${known.en} ${files.length === 1 ? 'is' : 'are'} recognised: ${en}.`
	);
}

/** A hole is no fault of a file, but a slip of the pen (2052 for 2025) shows as one: in all years, or in those of a file. */
function yearsResults(files: Gathered['files']): CheckResult[] {
	const years = new Set(files.flatMap((file) => [...file.years]));
	const [from, to] = [Math.min(...years), Math.max(...years)];
	const missing = holesIn(years);
	const notes = [
		...(missing.length > 0 ? [holeNote('Siffrorna', 'The figures', from, to, missing)] : []),
		...files.flatMap((file) => {
			const holes = holesIn(file.years).filter((year) => years.has(year));
			const { name } = file.source;
			return holes.length > 0 ? [holeNote(name, name, Math.min(...file.years), Math.max(...file.years), holes)] : [];
		})
	];
	if (notes.length > 0) return notes;
	return [
		pass(
			'years',
			`Varje år från ${from} till ${to} finns, i stigande ordning.`,
			`Every year from ${from} to ${to} is there, in ascending order.`
		)
	];
}

function holesIn(years: ReadonlySet<number>): number[] {
	const from = Math.min(...years);
	const span = Array.from({ length: Math.max(...years) - from + 1 }, (_, index) => from + index);
	return span.filter((year) => !years.has(year));
}

function holeNote(whatSv: string, whatEn: string, from: number, to: number, missing: number[]): CheckResult {
	const [reach, have] = whatEn === whatSv ? ['reaches', 'has'] : ['reach', 'have'];
	const list = missing.join(', ');
	return note(
		'years',
		`${whatSv} går från ${from} till ${to}, men saknas för ${list}.`,
		`${whatEn} ${reach} from ${from} to ${to} but ${have} none for ${list}.`,
		{ years: missing }
	);
}

const total = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);
