/** `2020–2022`, `2023`: the first and the last of years in any order. */
export function yearSpan(years: Iterable<number>): string {
	const sorted = [...years].sort((a, b) => a - b);
	const [first, last] = [sorted[0], sorted.at(-1)];
	return first === last ? `${first}` : `${first}–${last}`;
}
