/** A few lines that fetch an extract. */
export interface Snippet {
	/** The language, as it calls itself. */
	name: 'R' | 'Python' | 'JavaScript' | 'curl' | 'Power Query';
	code: string;
}

/** A text between double quotes; an address has none of its own, nor backslashes. */
const quoted = (address: string): string => `"${address}"`;

/**
 * Reads a CSV for programs, whose place is its address or a path. Codes of regions are read as texts: `0114` begins
 * with a zero.
 */
export const readInR = (place: string): string =>
	`rows <- read.csv(${quoted(place)}, colClasses = c(region_code = "character"), encoding = "UTF-8")`;

/** The same in Python. */
export const readInPandas = (place: string): string => `import pandas as pd

rows = pd.read_csv(${quoted(place)}, dtype={"region_code": str})`;

/** A column of the rows, as far as code has to know it. */
interface SnippetColumn {
	name: string;
	type: 'text' | 'whole' | 'decimal';
}

const M_TYPES = { whole: 'Int64.Type', decimal: 'type number' };

/** Power Query takes a CSV for texts, and reads numbers as the computer's own language writes them unless told. */
function powerQuery(csv: string, columns: SnippetColumn[]): string {
	const numbers = columns.flatMap(({ name, type }) => (type === 'text' ? [] : [`{${quoted(name)}, ${M_TYPES[type]}}`]));
	return `let
    Source = Csv.Document(Web.Contents(${quoted(csv)}), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Texts = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Rows = Table.TransformColumnTypes(Texts, {${numbers.join(', ')}}, "en-US")
in
    Rows`;
}

/**
 * Code that runs as it stands and ends with the rows.
 * @param csv the address of the rows as CSV for programs, whole
 * @param ndjson the same rows, an object a line
 * @param columns those of the rows
 */
export const snippets = (csv: string, ndjson: string, columns: SnippetColumn[]): Snippet[] => [
	{ name: 'R', code: readInR(csv) },
	{ name: 'Python', code: readInPandas(csv) },
	{
		name: 'JavaScript',
		code: `const response = await fetch(${quoted(ndjson)});
const rows = (await response.text()).trim().split("\\n").map((line) => JSON.parse(line));`
	},
	{ name: 'curl', code: `curl -OJ '${csv}'` },
	{ name: 'Power Query', code: powerQuery(csv, columns) }
];
