import type { ApiDescription, ToldParameter } from '../../../../server/api/description.ts';

/** A parameter of files; `only`: the tables or formats that know it, none where all do. */
export type FileParameter = ToldParameter & { only: string[] };

interface Knowing {
	name: string;
	parameters: ToldParameter[];
}

const sameValues = (one: ToldParameter, other: ToldParameter) => one.values.join() === other.values.join();

/** One entry for each parameter, with those that know it; two where two of them take different values. */
function merged(knowing: Knowing[]): FileParameter[] {
	const all: FileParameter[] = [];
	for (const { name, parameters } of knowing) {
		for (const parameter of parameters) {
			const known = all.find((one) => one.name === parameter.name && sameValues(one, parameter));
			if (known) known.only.push(name);
			else all.push({ ...parameter, only: [name] });
		}
	}
	return all;
}

/** What files can be asked for: first by their tables, then by their formats. */
export const fileParameters = ({ tables, formats }: Pick<ApiDescription, 'tables' | 'formats'>): FileParameter[] => [
	...merged(tables).map((parameter) => ({
		...parameter,
		only: parameter.only.length === tables.length ? [] : parameter.only
	})),
	...merged(formats.map(({ ending, parameters }) => ({ name: ending, parameters })))
];
