import { createHash } from 'node:crypto';
import type { Release } from '#db/queries/releases.ts';
import type { Reference } from './reference/reference.ts';
import type { Source } from './text/source.ts';
import type { Contents } from './write.ts';

/** Digits of the content's hash in a version: as many as suffice to tell the loads of one day apart. */
const DIGITS = 7;

/** The release that a load makes. */
export interface LoadRelease extends Omit<Release, 'id'> {
	/** The same release where it stands in the history already. */
	known?: Release;
}

/**
 * The name of a load, by what it is made from. The version of data/datapackage.json belongs to the files that
 * datapackage.json describes, and to no others: whatever else is loaded gets the beginning of its hash behind it.
 * So does a load whose plain version is that of other files in `history`.
 */
export function releaseOf(
	{ reference, gathered }: Pick<Contents, 'reference' | 'gathered'>,
	history: readonly Release[]
): LoadRelease {
	const sources = gathered.files.map(({ source }) => source);
	const data_sha256 = hashOf([...reference.sources, ...sources]);
	const { version: plain } = reference.datapackage;
	const suffixed = `${plain}-${data_sha256.slice(0, DIGITS)}`;
	const isFree = history.every((release) => release.version !== plain || release.data_sha256 === data_sha256);
	const version = isFree && isDescribed(reference, sources) ? plain : suffixed;
	const known = history.find((release) => release.version === version && release.data_sha256 === data_sha256);
	return { version, data_sha256, known };
}

/** One sha256 over those of all files, in an order that does not depend on what the files are called. */
function hashOf(sources: readonly Source[]): string {
	const hash = createHash('sha256');
	for (const sha256 of sources.map((source) => source.sha256).sort()) hash.update(sha256);
	return hash.digest('hex');
}

/** Whether exactly the files that datapackage.json describes were loaded, under whatever name. */
function isDescribed({ sources, datapackage }: Reference, files: readonly Source[]): boolean {
	const described = new Map(datapackage.resources.map(({ path, hash }) => [`data/${path}`, hash]));
	const figures = datapackage.resources.filter(({ path }) => path.startsWith('scb/')).map(({ hash }) => hash);
	const loaded = new Set(files.map(hashName));
	return (
		sources.every((source) => described.get(source.name) === hashName(source)) &&
		loaded.size === new Set(figures).size &&
		figures.every((hash) => loaded.has(hash))
	);
}

const hashName = ({ sha256 }: Source): string => `sha256:${sha256}`;
