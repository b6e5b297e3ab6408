import { type Category, type Cube, type Description, type Dimension, metricOf, SYMBOLS } from './cube.ts';

/** Figures written at a time. */
const PIECE = 8192;

const byCode = <Value>(categories: Category[], of: (category: Category, place: number) => Value | undefined) =>
	Object.fromEntries(
		categories.flatMap((category, place) => {
			const value = of(category, place);
			return value === undefined ? [] : [[category.code, value]];
		})
	);

function categoryOf({ categories, role }: Dimension) {
	const notes = byCode(categories, ({ notes }) => notes);
	return {
		index: byCode(categories, (_, place) => place),
		label: byCode(categories, ({ label }) => label),
		...(Object.keys(notes).length > 0 && { note: notes }),
		...(role === 'metric' && { unit: byCode(categories, ({ unit }) => unit) })
	};
}

const dimensionOf = (dimension: Dimension) => ({
	label: dimension.label,
	...(dimension.notes && { note: dimension.notes }),
	category: categoryOf(dimension),
	extension: { ...dimension.extension }
});

const rolesOf = (dimensions: Dimension[]) =>
	Object.fromEntries(
		(['time', 'geo', 'metric'] as const).flatMap((role) => {
			const codes = dimensions.filter((dimension) => dimension.role === role).map(({ code }) => code);
			return codes.length > 0 ? [[role, codes]] : [];
		})
	);

/** How the PX keywords of a cube stand in JSON-stat, as PxWebApi 2 has them. */
const pxOf = (description: Description) => {
	const codes = description.dimensions.map(({ code }) => code);
	const stub = codes.length - description.headings;
	return {
		tableid: description.id,
		matrix: description.id,
		decimals: Math.max(0, ...(metricOf(description)?.categories.map(({ unit }) => unit?.decimals ?? 0) ?? [])),
		language: description.locale,
		contents: description.contents,
		'official-statistics': false,
		aggregallowed: false,
		copyright: false,
		stub: codes.slice(0, stub),
		heading: codes.slice(stub)
	};
};

/** Everything of a JSON-stat 2.0 dataset before its figures. */
export const jsonStatHead = (description: Description) => ({
	version: '2.0',
	class: 'dataset',
	...(description.href !== undefined && { href: description.href }),
	label: description.title,
	source: description.source,
	updated: `${description.updated}T00:00:00Z`,
	note: description.notes,
	role: rolesOf(description.dimensions),
	id: description.dimensions.map(({ code }) => code),
	size: description.dimensions.map(({ categories }) => categories.length),
	dimension: Object.fromEntries(description.dimensions.map((dimension) => [dimension.code, dimensionOf(dimension)])),
	extension: { ...description.extension, px: pxOf(description) }
});

/** NaN has no form in JSON. */
const written = (value: number): string => (Number.isNaN(value) ? 'null' : String(value));

function* listed(values: Float64Array): Generator<string> {
	for (let from = 0; from < values.length; from += PIECE) {
		const piece = Array.from(values.subarray(from, from + PIECE), written).join();
		yield from === 0 ? piece : `,${piece}`;
	}
}

function* marked(statuses: Uint8Array): Generator<string> {
	let pieces: string[] = [];
	let comma = '';
	for (let cell = 0; cell < statuses.length; cell++) {
		if (statuses[cell] !== 0) {
			pieces.push(`${comma}"${cell}":"${SYMBOLS[statuses[cell]!]}"`);
			comma = ',';
		}
		if (pieces.length < PIECE) continue;
		yield pieces.join('');
		pieces = [];
	}
	yield pieces.join('');
}

/**
 * The cube as JSON-stat 2.0, piece by piece. A missing figure is null, and `status` says why at its place, where
 * anything is known of it.
 */
export function* jsonStat(cube: Cube): Generator<string> {
	yield `${JSON.stringify(jsonStatHead(cube)).slice(0, -1)},"value":[`;
	yield* listed(cube.values);
	yield ']';
	if (cube.statuses.some((status) => status !== 0)) {
		yield ',"status":{';
		yield* marked(cube.statuses);
		yield '}';
	}
	yield '}';
}
