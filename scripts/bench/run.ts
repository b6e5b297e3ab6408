import { writeFileSync } from 'node:fs';
import { measureEvaluation } from './evaluation.ts';
import { measureFirstView } from './first-view.ts';
import { measureIngest } from './ingest.ts';
import { withProductionServer } from './production-server.ts';
import { measureQueries } from './queries.ts';
import { report } from './report.ts';
import { measureRequests } from './requests.ts';
import { CannotMeasure, type Section } from './section.ts';

const DATABASE = 'db/kraftsamling.sqlite';
const TARGET = 'docs/performance.md';

/** What cannot be measured here is told in its place; the rest is measured all the same. */
async function section(title: string, measure: () => Promise<Section>): Promise<Section> {
	console.error(`Measuring: ${title} …`);
	try {
		return await measure();
	} catch (error) {
		if (!(error instanceof CannotMeasure)) throw error;
		return { title, method: error.message, header: [], rows: [] };
	}
}

const sections = [
	await section('Ingest of the bundled files', measureIngest),
	await section('Queries', () => measureQueries(DATABASE)),
	await section('Requests', () => withProductionServer(DATABASE, measureRequests)),
	await section('Evaluation', () => withProductionServer(DATABASE, (address) => measureEvaluation(DATABASE, address))),
	await section('First view of `/`', () => withProductionServer(DATABASE, measureFirstView))
];
const text = await report(sections, new Date().toISOString().slice(0, 10));
writeFileSync(TARGET, text);
console.log(`${text}\nWritten to ${TARGET}`);
