import { type DataPackage, type Resource, type SourceTable, monthOf } from './known.ts';
import { type Kept, sha256Of } from './kept.ts';
import { prettyJson } from './pretty-json.ts';
import type { Question, Survey } from './survey.ts';
import { regionsInWords, yearsInWords } from './words.ts';

/** An answer with the question that it answers and the file that it becomes. */
export interface NewFile {
	kept: Kept;
	question: Question;
	/** Below `data/`. */
	path: string;
}

const CC0 = {
	name: 'CC0-1.0',
	title: 'Creative Commons Zero 1.0',
	path: 'https://creativecommons.org/publicdomain/zero/1.0/'
};

/** The description of a new file in datapackage.json. */
export function resourceOf({ kept, question, path }: NewFile, { table }: Survey, names: ReadonlyMap<string, string>) {
	const regions = regionsInWords(question.slice.regions, names);
	const years = yearsInWords(question.slice.years);
	const { from, to } = table.ages;
	return {
		name: path
			.replace(/^scb\//, '')
			.replace(/\.json$/, '')
			.toLowerCase()
			.replaceAll('_', '-'),
		path,
		type: 'json',
		title: `${table.title}, ${regions}, ${years}`,
		description: `Persons on 31 December, ${table.breakdown}: the answer of SCB's API, byte for byte.`,
		format: 'json',
		mediatype: 'application/json',
		encoding: 'utf-8',
		sourceTables: [table.id],
		sources: [{ title: `Statistics Sweden (SCB), table ${table.id}`, path: kept.url }],
		licenses: [CC0],
		query: kept.url,
		retrieved: kept.retrieved,
		updated: kept.updated,
		coverage: `${regions}; ages ${from}–${to}; ${table.breakdown}; ${years}.`,
		checked:
			'On arrival compared with the question: dimensions, codes, names and number of figures. At every load with the other files.',
		bytes: kept.body.length,
		hash: `sha256:${kept.sha256}`
	} satisfies Resource & Record<string, unknown>;
}

/** Everything that a refresh puts into `data/`: content by paths below it. `day`: the new data version. */
export function filesOf(
	{ datapackage, sourceTables }: { datapackage: DataPackage; sourceTables: readonly SourceTable[] },
	added: readonly NewFile[],
	resources: readonly Resource[],
	surveyed: Survey,
	day: string
): Map<string, Uint8Array | string> {
	const tables = changedTables(sourceTables, surveyed);
	const known = datapackage.resources.map((resource) =>
		tables && resource.path === 'source-tables.json' ? withContent(resource, tables) : resource
	);
	const last = known.findLastIndex(({ path }) => path.startsWith('scb/'));
	// A clock that is behind must not set the version back.
	const version = day > datapackage.version ? day : datapackage.version;
	const described = { ...datapackage, version, resources: known.toSpliced(last + 1, 0, ...resources) };
	return new Map<string, Uint8Array | string>([
		...added.map(({ path, kept }) => [path, kept.body] as const),
		...(tables ? ([['source-tables.json', tables]] as const) : []),
		['datapackage.json', prettyJson(described)]
	]);
}

/** The source tables with the month of SCB's update as that of the publication; null where it is not later. */
function changedTables(tables: readonly SourceTable[], { table, updated }: Survey): string | null {
	const month = monthOf(updated);
	const changed = tables.map((each) =>
		each.code === table.id && month > (each.published ?? '') ? { ...each, published: month } : each
	);
	return changed.some((each, index) => each !== tables[index]) ? prettyJson(changed) : null;
}

const withContent = (resource: Resource, text: string): Resource => ({
	...resource,
	bytes: Buffer.byteLength(text),
	hash: `sha256:${sha256Of(text)}`
});
