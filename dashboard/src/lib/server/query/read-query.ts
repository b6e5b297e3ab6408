import * as v from 'valibot';
import { type Fault, refuse } from './problem.ts';

/** The parameters of an address: one schema each, with `allowed` among its metadata for the caller's eyes. */
export type Parameters = v.ObjectEntries;

/** What the schemas make of a query. */
export type Query<P extends Parameters> = v.InferOutput<v.ObjectSchema<P, undefined>>;

/** What a parameter may be: the list of its values, or a description. */
export function allowedValues(schema: Parameters[string]): Fault['allowed'] {
	return (v.getMetadata(schema as v.GenericSchema).allowed as Fault['allowed'] | undefined) ?? 'any value';
}

function unknownNames(parameters: Parameters, search: URLSearchParams): Fault[] {
	const allowed = Object.keys(parameters);
	const unknown = [...search].filter(([name]) => !Object.hasOwn(parameters, name));
	return unknown.map(([name, asked]) => ({
		parameter: name,
		asked,
		allowed: allowed.length > 0 ? `unknown here; the parameters are ${allowed.join(', ')}` : 'no parameters here'
	}));
}

function repeatedNames(search: URLSearchParams): Fault[] {
	const repeated = [...new Set(search.keys())].filter((name) => search.getAll(name).length > 1);
	return repeated.map((name) => ({
		parameter: name,
		asked: search.getAll(name).join(' and '),
		allowed: 'once; several values are separated by commas where a list is allowed'
	}));
}

function wrongValues(parameters: Parameters, given: Record<string, string>, issues: v.BaseIssue<unknown>[]): Fault[] {
	const names = new Set(issues.map((issue) => String(issue.path![0].key)));
	return [...names].map((name) => ({
		parameter: name,
		asked: given[name] ?? null,
		allowed: allowedValues(parameters[name]!)
	}));
}

/**
 * Reads a query string strictly: what is unknown, repeated or not allowed is refused, all of it in one answer.
 * An empty value counts as absent, because a form sends the fields that were left empty too.
 * @throws Problem 400
 */
export function readQuery<P extends Parameters>(parameters: P, queryString: string): Query<P> {
	const search = new URLSearchParams(queryString);
	const given = Object.fromEntries([...search].filter(([, value]) => value !== ''));
	const result = v.safeParse(v.object(parameters), given);
	const faults = [
		...unknownNames(parameters, search),
		...repeatedNames(search),
		...wrongValues(parameters, given, result.issues ?? [])
	];
	if (result.success && faults.length === 0) return result.output;
	throw refuse(...faults);
}
