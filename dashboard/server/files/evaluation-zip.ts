import { readFileSync } from 'node:fs';
import { listComparisonSets } from '#db/queries/comparison-sets.ts';
import { sourceTables } from '#db/queries/sources.ts';
import { releaseOf } from '../api/release.ts';
import { askEvaluation, type AskedEvaluation } from '../evaluation/ask.ts';
import { EVALUATION_PARAMETERS } from '../evaluation/parameters.ts';
import { expectedJson } from './reproduce/expected.ts';
import { readmeText } from './reproduce/readme.ts';
import { changesCsv, panelCsv } from './reproduce/tables.ts';
import { zipFile } from './zip-file.ts';

const script = (name: string): string => readFileSync(new URL(`./reproduce/${name}`, import.meta.url), 'utf8');

/** They are the same for every question: the figures stand in the files beside them. */
const scripts = () => ({ 'reproduce.R': script('reproduce.R'), 'reproduce.py': script('reproduce.py') });

/** `utvardering_hogutbildade_women_de-16_2015-2019_2022-2025_v2026-11-25`; what is usual is left out. */
function nameOf({ query, evaluated: { comparison, periods } }: AskedEvaluation, version: string): string {
	const [before, after] = [periods.before, periods.after].map(({ from, to }) => (from === to ? from : `${from}-${to}`));
	const sex = query.sex === 'total' ? [] : [query.sex];
	const basis = query.basis === 'population' ? [] : [query.basis];
	return ['utvardering', query.indicator, ...sex, ...basis, comparison.code, before, after, `v${version}`].join('_');
}

export const evaluationZip = zipFile({
	path: '/evaluation.zip',
	summary: 'What an evaluation was computed from, with scripts in R and Python that compute it again',
	parameters: EVALUATION_PARAMETERS,
	async make(db, query, site) {
		const asked = await askEvaluation(db, query);
		const [{ version, data_sha256: sha256 }, tables, sets] = await Promise.all([
			releaseOf(db),
			sourceTables(db),
			listComparisonSets(db)
		]);
		const set = sets.find(({ code }) => code === asked.evaluated.comparison.set)!;
		const used = tables.filter(({ code }) => asked.definition.tables.includes(code));
		const licences = [...new Set(used.map(({ licence }) => licence))];
		return {
			name: nameOf(asked, version),
			files: {
				'README.txt': await readmeText(asked, { set, version, sha256, licences, site }),
				'changes.csv': await changesCsv(asked),
				'panel.csv': await panelCsv(asked),
				'expected.json': expectedJson(asked.result),
				...scripts()
			}
		};
	}
});
