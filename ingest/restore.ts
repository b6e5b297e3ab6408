import { hasNewestSchema } from '#db/migrate.ts';
import { type EducationDb, openDatabase } from '#db/open.server.ts';
import { foreignKeyCheck, integrityCheck } from '#db/writers/maintain.ts';
import { UNREADABLE, duplicate, keep, keptFile, keptReleases, versionAt } from './kept-releases.ts';
import { PublishError, alone, swap } from './publish.ts';

/**
 * Puts a kept release back in the place of `target`, by the lock and the rename of a load, and keeps the one that
 * stands there. The kept one stays where it is too.
 * Throws PublishError when it is not kept, is damaged, or was made by another version of the program.
 */
export function restore(target: string, version: string): Promise<void> {
	return alone(target, async (next) => {
		const file = keptFile(target, expectKept(target, version));
		await expectSound(file, version);
		const before = await versionAt(target);
		if (before === version) throw new PublishError(`${target} holds the data version ${version} already.`);
		if (before !== null) keep(target, before);
		duplicate(file, next);
		swap(next, target);
	});
}

function expectKept(target: string, version: string): string {
	const kept = keptReleases(target)
		.map((each) => each.version)
		.filter((each) => each !== UNREADABLE);
	if (kept.includes(version)) return version;
	const known = kept.length > 0 ? `there ${kept.length === 1 ? 'is' : 'are'} ${kept.join(', ')}` : 'there is none';
	throw new PublishError(`The data version ${version} is not kept beside ${target}; ${known}.`);
}

async function expectSound(file: string, version: string) {
	if ((await versionAt(file)) !== version) throw new PublishError(`${file} does not hold the data version ${version}.`);
	const db = openDatabase(file, { readonly: true });
	try {
		await expectWhole(db, file);
		if (!(await hasNewestSchema(db)))
			throw new PublishError(
				`${file} was made by another version of the program, which alone can serve it: load its files again.`
			);
	} finally {
		await db.destroy();
	}
}

async function expectWhole(db: EducationDb, file: string) {
	try {
		await integrityCheck(db);
		await foreignKeyCheck(db);
	} catch (error) {
		throw new PublishError(`${file} cannot be restored. ${(error as Error).message}`);
	}
}
