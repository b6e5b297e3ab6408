/**
 * A second opinion for the tests: reads delimited text as RFC 4180 writes it, and throws on everything that the RFC
 * does not allow: a quote inside a bare field, text after a closing quote, a lone CR or LF, rows of unequal length.
 */
export function readStrictly(text: string, delimiter: string): string[][] {
	const rows: string[][] = [[]];
	let at = 0;
	while (at < text.length) {
		const [field, next] = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter);
		rows.at(-1)!.push(field);
		at = next;
		if (text.startsWith('\r\n', at)) {
			at += 2;
			if (at < text.length) rows.push([]);
		} else if (text[at] === delimiter) at++;
		else throw new Error(`position ${at}: neither a delimiter nor the end of a line`);
	}
	if (new Set(rows.map((row) => row.length)).size > 1) throw new Error('rows of unequal length');
	return rows;
}

function quoted(text: string, start: number): [string, number] {
	const match = /"((?:[^"]|"")*)"/y;
	match.lastIndex = start;
	const found = match.exec(text);
	if (!found) throw new Error(`position ${start}: a quote that does not end`);
	return [found[1]!.replaceAll('""', '"'), match.lastIndex];
}

function bare(text: string, start: number, delimiter: string): [string, number] {
	const match = new RegExp(`[^"\\r\\n${delimiter}]*`, 'y');
	match.lastIndex = start;
	return [match.exec(text)![0], match.lastIndex];
}
