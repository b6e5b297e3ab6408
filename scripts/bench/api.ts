import { existsSync } from 'node:fs';
import { measureInProcess } from './api/in-process.ts';
import { measureSideBySide } from './api/side-by-side.ts';
import { writeSections } from './report.ts';
import { CannotMeasure, measured } from './section.ts';

const DATABASE = 'db/kraftsamling.sqlite';

/** Measures on the database that is served. */
const onDatabase =
	<T>(measure: (file: string) => Promise<T>) =>
	() => {
		if (!existsSync(DATABASE)) throw new CannotMeasure(`There is no database at ${DATABASE}: run "npm run ingest".`);
		return measure(DATABASE);
	};

const sections = [
	await measured('The API inside the process', onDatabase(measureInProcess)),
	await measured('The API beside a bare route', onDatabase(measureSideBySide))
];
await writeSections(sections, 'npm run bench:api');
