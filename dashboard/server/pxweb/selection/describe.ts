import type { Description, Dimension } from '#lib/server/cube/cube.ts';
import { divided } from '#lib/server/cube/words.ts';
import type { Chosen, PxTable, Variable } from '../tables/px-table.ts';
import type { Placement } from './placement.ts';

const allMandatory = (notes: string[]): Record<string, true> =>
	Object.fromEntries(notes.map((_, index) => [String(index), true]));

/** What programs are told of a variable, as the specification names it. Footnotes of a value must be shown with it. */
function extensionOf({ elimination, extension }: Variable, categories: Dimension['categories']) {
	const valueCode = typeof elimination === 'object' ? elimination.value : undefined;
	const noted = categories.filter(({ notes }) => notes);
	return {
		elimination: elimination !== undefined,
		...(categories.some(({ code }) => code === valueCode) && { eliminationValueCode: valueCode }),
		...(noted.length > 0 && {
			categoryNoteMandatory: Object.fromEntries(noted.map(({ code, notes }) => [code, allMandatory(notes!)]))
		}),
		show: 'value',
		...extension,
		codeLists: []
	};
}

const only = (values: unknown, codes: Set<string>): unknown =>
	typeof values !== 'object' || values === null || Array.isArray(values)
		? values
		: Object.fromEntries(Object.entries(values).filter(([code]) => codes.has(code)));

/** The dimension of what is chosen of a variable; what the extension tells of values it tells of those chosen. */
function dimensionOf({ variable, codes }: Chosen): Dimension {
	const chosen = new Set(codes);
	const { code, label, role, notes, extension = {} } = variable;
	const told = Object.fromEntries(Object.entries(extension).map(([name, value]) => [name, only(value, chosen)]));
	const categories = variable.categories.filter(({ code }) => chosen.has(code));
	return { code, label, role, notes, categories, extension: extensionOf({ ...variable, extension: told }, categories) };
}

/** Everything that an answer tells besides its figures. `updated`: the day of the data version, `2026-11-25`. */
export function describe(table: PxTable, choice: Chosen[], placement: Placement, updated: string): Description {
	const dimensions = [...placement.stub, ...placement.heading].map(dimensionOf);
	const notes = table.notesOf(choice);
	const years = choice.at(-1)!.codes;
	const labels = dimensions.map(({ label }) => label);
	return {
		id: table.id,
		title: `${table.contents} ${divided(labels, table.locale)}`,
		contents: table.contents,
		locale: table.locale,
		source: table.sourceOf(choice),
		updated,
		notes: notes.map(({ text }) => text),
		dimensions,
		headings: placement.heading.length,
		extension: {
			noteMandatory: Object.fromEntries(
				notes.flatMap(({ mandatory }, index) => (mandatory ? [[String(index), true]] : []))
			),
			firstPeriod: years[0],
			lastPeriod: years.at(-1),
			discontinued: false
		}
	};
}
