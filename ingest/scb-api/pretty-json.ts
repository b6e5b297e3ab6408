const WIDTH = 120;
/** Columns that an indentation counts for when a line is measured. */
const TAB = 2;

/**
 * JSON as Prettier lays it out with the settings of this repository, so that a file written here differs from the one
 * before only where its content does: a value stands on one line when it fits, otherwise each of its parts on its own.
 */
export const prettyJson = (value: unknown): string => `${laidOut(value, 0, 0)}\n`;

/** `before`: characters on the line before the value; `after`: characters that follow it, a comma. */
function laidOut(value: unknown, depth: number, before: number, after = 0): string {
	const line = onOneLine(value);
	const fits = depth * TAB + before + line.length + after <= WIDTH;
	if (typeof value !== 'object' || value === null || (fits && !breaks(value))) return line;
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	const parts = partsOf(value).map(([key, part], index, { length }) => {
		const comma = index < length - 1 ? 1 : 0;
		return '\t'.repeat(depth + 1) + key + laidOut(part, depth + 1, key.length, comma);
	});
	return `${open}\n${parts.join(',\n')}\n${'\t'.repeat(depth)}${close}`;
}

const partsOf = (value: object): [string, unknown][] =>
	Array.isArray(value)
		? value.map((part) => ['', part])
		: Object.entries(value).map(([key, part]) => [`${JSON.stringify(key)}: `, part]);

/** A list of several things with several parts each is never on one line, nor is what holds it. */
function breaks(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const parts = Object.values(value);
	return (Array.isArray(value) && parts.length > 1 && sameKind(parts)) || parts.some(breaks);
}

const sameKind = (parts: unknown[]): boolean =>
	parts.every((part) => Array.isArray(part) && part.length > 1) ||
	parts.every((part) => isObject(part) && Object.keys(part).length > 1);

const isObject = (part: unknown): part is object => typeof part === 'object' && part !== null && !Array.isArray(part);

function onOneLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
	if (!isObject(value)) return JSON.stringify(value);
	const parts = partsOf(value).map(([key, part]) => key + onOneLine(part));
	return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}
