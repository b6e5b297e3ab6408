import { type CompiledQuery, sql } from 'kysely';

/** A place in a query for a value that each run gives. */
class Slot {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

/**
 * Makes places for the values of a query that is compiled once and run many times: compiling it takes longer than a
 * short run does.
 *
 * ```ts
 * const slot = slotsOf<{ year: number }>();
 * const query = db.selectFrom('observation').selectAll().where('year', '=', slot('year')).compile();
 * const { rows } = await db.executeQuery(filled(query, { year: 2020 }));
 * ```
 */
export const slotsOf =
	<Values>() =>
	<Name extends keyof Values & string>(name: Name) =>
		sql<Values[Name]>`${new Slot(name)}`;

/** The query with a value in each of its places. */
export const filled = <Row>(query: CompiledQuery<Row>, values: object): CompiledQuery<Row> => ({
	...query,
	parameters: query.parameters.map((value) =>
		value instanceof Slot ? (values as Record<string, unknown>)[value.name] : value
	)
});
