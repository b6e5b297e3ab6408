import type { ApiDescription, ToldParameter } from '../../../../server/api/description.ts';

/** A parameter of files; `only`: the tables or formats that know it, none where all do. */
export type FileParameter = ToldParameter & { only: string[] };

const sameValues = (one: ToldParameter, other: ToldParameter) => one.values.join() === other.values.join();

/** One entry for each parameter; two where two tables take different values. */
function ofTables(tables: ApiDescription['tables']): FileParameter[] {
	const all: { parameter: ToldParameter; tables: string[] }[] = [];
	for (const { name, parameters } of tables) {
		for (const parameter of parameters) {
			const known = all.find((one) => one.parameter.name === parameter.name && sameValues(one.parameter, parameter));
			if (known) known.tables.push(name);
			else all.push({ parameter, tables: [name] });
		}
	}
	return all.map(({ parameter, tables: known }) => ({
		...parameter,
		only: known.length === tables.length ? [] : known
	}));
}

/** What files can be asked for: first by their tables, then by their formats. */
export const fileParameters = ({ tables, formats }: Pick<ApiDescription, 'tables' | 'formats'>): FileParameter[] => [
	...ofTables(tables),
	...formats.flatMap(({ ending, parameters }) => parameters.map((parameter) => ({ ...parameter, only: [ending] })))
];
