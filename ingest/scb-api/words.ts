/** Years with their stretches drawn together: `2010–2022, 2025`. */
export function yearsInWords(years: readonly number[]): string {
	const stretches: [number, number][] = [];
	for (const year of [...years].sort((a, b) => a - b)) {
		const last = stretches.at(-1);
		if (last && last[1] >= year - 1) last[1] = year;
		else stretches.push([year, year]);
	}
	return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Regions by their codes; names up to three, numbers above. */
export function regionsInWords(codes: readonly string[], names: ReadonlyMap<string, string>): string {
	if (codes.length <= 3) return codes.map((code) => `${code} ${names.get(code)}`).join(', ');
	const municipalities = codes.filter((code) => code.length === 4).length;
	const others = codes.filter((code) => code.length !== 4);
	return [`${municipalities} municipalities`, ...others.map((code) => `${code} ${names.get(code)}`)].join(', ');
}

/** `1 call`, `3 calls`. */
export const counted = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;
