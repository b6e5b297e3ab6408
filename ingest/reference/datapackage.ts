import * as v from 'valibot';
import type { Source } from '../text/source.ts';
import { readJson } from './read.ts';

const text = v.pipe(v.string('a text'), v.nonEmpty('a text'));

const Resource = v.looseObject({
	name: text,
	/** Below `data/`. */
	path: text,
	bytes: v.pipe(v.number('a number of bytes'), v.integer('a number of bytes')),
	hash: v.pipe(v.string('a hash'), v.regex(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 hexadecimal digits'))
});

const DataPackage = v.looseObject({
	version: v.pipe(
		v.string('a date'),
		v.regex(/^20\d\d-\d\d-\d\d$/, 'the date of the data version, such as "2026-11-25"')
	),
	resources: v.pipe(v.array(Resource, 'a list'), v.nonEmpty('at least one file'))
});

/** What ingest needs of the Frictionless description of `data/`. */
export type DataPackage = v.InferOutput<typeof DataPackage>;

/** Reads and checks data/datapackage.json. */
export const readDataPackage = (source: Source): DataPackage => readJson(source, DataPackage);
