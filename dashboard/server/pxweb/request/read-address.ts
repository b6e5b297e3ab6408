import type { Query } from '#lib/server/query/read-query.ts';
import type { VariableWish, Wish } from '../selection/wish.ts';
import { DATA, readParameters } from './parameters.ts';

/** What an address asks for. */
export interface DataQuestion {
	wish: Wish;
	query: Query<typeof DATA>;
}

/** Values between commas; an expression that has commas itself stands in brackets: `[RANGE(2019,2022)],2024`. */
function valuesOf(list: string): string[] {
	const items = list.match(/(?:\[[^\]]*\]|\([^)]*\)|[^,])+/g) ?? [];
	return items.map((item) => item.trim().replace(/^\[(.*)\]$/s, '$1')).filter((item) => item !== '');
}

/** `valueCodes[Region]` → what of the address, and of which variable. */
const KEYED = /^(valuecodes|codelist)\[(.*)\]$/is;

/** A list in an address is one with commas, or the same parameter again. */
const LISTS = ['outputformatparams'];

function joined(pairs: [string, string][]): [string, string][] {
	const isList = ([name]: [string, string]) => LISTS.includes(name.toLowerCase());
	const lists = pairs.filter(isList);
	const values = lists.map(([, value]) => value).filter((value) => value !== '');
	return [
		...pairs.filter((pair) => !isList(pair)),
		...(lists.length > 0 ? [[lists[0]![0], values.join()] as [string, string]] : [])
	];
}

/** What is asked of each variable, as often as it is asked. */
function wishesOf(keyed: [string, string][]): VariableWish[] {
	return keyed.map(([name, value]) => {
		const [, what, variableCode] = KEYED.exec(name)!;
		return what!.toLowerCase() === 'codelist'
			? { variableCode: variableCode!, valueCodes: [], codeList: value }
			: { variableCode: variableCode!, valueCodes: valuesOf(value) };
	});
}

/**
 * Reads the query of an address that asks for data: `valueCodes[Region]=21*&valueCodes[Tid]=TOP(3)&outputFormat=csv`.
 * @throws Problem 400
 */
export function readAddress(queryString: string): DataQuestion {
	const pairs = joined([...new URLSearchParams(queryString)]);
	const query = readParameters(
		DATA,
		pairs.filter(([name]) => !KEYED.test(name))
	);
	const selection = wishesOf(pairs.filter(([name]) => KEYED.test(name)));
	return { query, wish: { selection, heading: query.heading ?? [], stub: query.stub ?? [] } };
}

/** The parameters beside a question that is sent as a body. Throws Problem 400. */
export const listsJoined = (queryString: string): [string, string][] => joined([...new URLSearchParams(queryString)]);
