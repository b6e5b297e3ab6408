import { measureEvaluation } from './evaluation.ts';
import { measureFirstView } from './first-view.ts';
import { measureIngest } from './ingest.ts';
import { withProductionServer } from './production-server.ts';
import { measureQueries } from './queries.ts';
import { writeSections } from './report.ts';
import { measureRequests } from './requests.ts';
import { measured } from './section.ts';

const DATABASE = 'db/kraftsamling.sqlite';

const sections = [
	await measured('Ingest of the bundled files', measureIngest),
	await measured('Queries', () => measureQueries(DATABASE)),
	await measured('Requests', () => withProductionServer(DATABASE, measureRequests)),
	await measured('Evaluation', () => withProductionServer(DATABASE, (address) => measureEvaluation(DATABASE, address))),
	await measured('First view of `/`', () => withProductionServer(DATABASE, measureFirstView))
];
await writeSections(sections, 'npm run bench');
