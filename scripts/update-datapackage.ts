/** Rewrites size and sha256 of every file that data/datapackage.json lists: run it after a file was changed on purpose. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { inspect } from '#ingest/text/source.ts';

interface Resource {
	path: string;
	bytes: number;
	hash: string;
}

const data = join(import.meta.dirname, '../data');
const file = join(data, 'datapackage.json');
const datapackage: { resources: Resource[] } = JSON.parse(readFileSync(file, 'utf8'));

for (const resource of datapackage.resources) {
	const { bytes, sha256 } = inspect(join(data, resource.path), resource.path);
	if (resource.hash !== `sha256:${sha256}`) console.log(`${resource.path}: ${bytes} bytes, sha256 ${sha256}`);
	Object.assign(resource, { bytes, hash: `sha256:${sha256}` });
}
const options = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(datapackage), { ...options, filepath: file }));
