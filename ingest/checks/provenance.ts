import type { DataPackage } from '../reference/datapackage.ts';
import type { Source } from '../text/source.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** Notes files that data/datapackage.json does not list or describes with another sha256. */
export function checkProvenance(sources: readonly Source[], { resources }: DataPackage): CheckResult[] {
	const described = new Map(resources.map(({ path, hash }) => [`data/${path}`, hash]));
	const notes = sources.flatMap(({ name, sha256 }) => {
		const hash = described.get(name);
		if (hash === undefined) return [note('provenance', `${name} is not listed in data/datapackage.json.`)];
		return hash === `sha256:${sha256}`
			? []
			: [note('provenance', `${name} is not the file whose sha256 stands in data/datapackage.json.`)];
	});
	return notes.length > 0
		? notes
		: [pass('provenance', `${sources.length} files have the sha256 that data/datapackage.json states.`)];
}
