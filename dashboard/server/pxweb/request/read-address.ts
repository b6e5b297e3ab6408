import type { Query } from '#lib/server/query/read-query.ts';
import type { VariableWish, Wish } from '../selection/wish.ts';
import { DATA, FORMAT, readParameters } from './parameters.ts';

/** A question for data. */
export interface DataQuestion {
	wish: Wish;
	/** How the answer is written. */
	query: Query<typeof FORMAT>;
}

/** Values between commas; an expression that has commas itself stands in brackets: `[RANGE(2019,2022)],2024`. */
function valuesOf(list: string): string[] {
	const items = list.match(/(?:\[[^\]]*\]|\([^)]*\)|[^,])+/g) ?? [];
	return items.map((item) => item.trim().replace(/^\[(.*)\]$/s, '$1')).filter((item) => item !== '');
}

/** `valueCodes[Region]` → what of the address, and of which variable. */
const KEYED = /^(valuecodes|codelist)\[(.*)\]$/is;

/**
 * What an address says. A plus sign behind a letter or digit of a value is itself: SCB's codes have it (`1+2`, `95+`),
 * and hardly anybody writes it as `%2B`.
 */
function pairsOf(queryString: string): [string, string][] {
	const parts = queryString.split('&');
	const spelled = parts.map((part) => (/^valuecodes(\[|%5b)/i.test(part) ? part.replace(/(?<=\w)\+/g, '%2B') : part));
	return [...new URLSearchParams(spelled.join('&'))];
}

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
	const pairs = joined(pairsOf(queryString));
	const query = readParameters(
		DATA,
		pairs.filter(([name]) => !KEYED.test(name))
	);
	const selection = wishesOf(pairs.filter(([name]) => KEYED.test(name)));
	return { query, wish: { selection, heading: query.heading ?? [], stub: query.stub ?? [] } };
}

/**
 * Reads the query of an address that a question is sent to as a body.
 * @throws Problem 400
 */
export const readFormatQuery = (queryString: string): DataQuestion['query'] =>
	readParameters(FORMAT, joined([...new URLSearchParams(queryString)]));
