import { within } from '#lib/stats/periods.ts';
import type { AskedEvaluation } from '../../evaluation/ask.ts';
import { csv } from '../formats/csv.ts';
import type { Cell } from '#lib/server/extract/table.ts';

async function* onePage(rows: Cell[][]) {
	yield rows;
}

/** A small table as a program's CSV, numbers in full precision. */
async function csvText(names: string[], rows: Cell[][]): Promise<string> {
	const columns = names.map((name) => ({ name }));
	return (await Array.fromAsync(csv({ columns, pages: onePage(rows) }, 'code'))).join('');
}

/** Before, transition, after; empty for the years around them. */
function periodOf(year: number, { evaluated: { periods } }: AskedEvaluation): string {
	const { before, after } = periods;
	if (within(year, before)) return 'before';
	if (within(year, after)) return 'after';
	return year > before.to && year < after.from ? 'transition' : '';
}

/** Every municipality and year that the evaluation was computed from; also those that lack a year. */
export function panelCsv(asked: AskedEvaluation): Promise<string> {
	const { panel, names } = asked.evaluated.source;
	const rows = asked.observations.map(({ unit, group, time, value, denominator }) => {
		const at = panel.years.indexOf(time);
		const { numerators, statuses } = panel.rows[unit]!;
		const counts = [value, numerators[at]!, denominator ?? null, statuses?.[at] ?? null];
		return [unit, names[unit]!, group, time, periodOf(time, asked), ...counts];
	});
	return csvText(['unit', 'name', 'group', 'time', 'period', 'value', 'numerator', 'denominator', 'status'], rows);
}

/** The municipalities counted: mean before and after, change, and the persons of an average year of each period. */
export function changesCsv({ result, evaluated: { source, periods } }: AskedEvaluation): Promise<string> {
	const { panel, names } = source;
	const persons = (unit: string, span: { from: number; to: number }): Cell => {
		const inside = panel.rows[unit]!.denominators.filter((_, at) => within(panel.years[at]!, span));
		if (inside.includes(null)) return null;
		return inside.reduce((total: number, count) => total + count!, 0) / inside.length;
	};
	const rows = result.units.map(({ unit, group, before, after, change }) => {
		return [
			unit,
			names[unit]!,
			group,
			before,
			after,
			change,
			persons(unit, periods.before),
			persons(unit, periods.after)
		];
	});
	return csvText(
		['code', 'name', 'group', 'before', 'after', 'change', 'denominator_before', 'denominator_after'],
		rows
	);
}
