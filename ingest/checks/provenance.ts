import type { DataPackage } from '../reference/datapackage.ts';
import type { Source } from '../text/source.ts';
import { filesInWords } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

const PACKAGE = 'data/datapackage.json';

/** Notes files that data/datapackage.json does not list or describes with another sha256. */
export function checkProvenance(sources: readonly Source[], { resources }: DataPackage): CheckResult[] {
	const described = new Map(resources.map(({ path, hash }) => [`data/${path}`, hash]));
	const notes = sources.flatMap(({ name, sha256 }) => {
		const hash = described.get(name);
		if (hash === undefined)
			return [note('provenance', `${name} är inte upptagen i ${PACKAGE}.`, `${name} is not listed in ${PACKAGE}.`)];
		if (hash === `sha256:${sha256}`) return [];
		return [
			note(
				'provenance',
				`${name} är inte den fil vars sha256 står i ${PACKAGE}.`,
				`${name} is not the file whose sha256 stands in ${PACKAGE}.`
			)
		];
	});
	if (notes.length > 0) return notes;
	const files = filesInWords(sources.length);
	return [
		pass(
			'provenance',
			`${files.sv} har den sha256 som ${PACKAGE} anger.`,
			`${files.en} ${sources.length === 1 ? 'has' : 'have'} the sha256 that ${PACKAGE} states.`
		)
	];
}
