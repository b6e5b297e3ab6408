import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import type { EducationDb } from '#db/open.server.ts';
import { listReleases, releaseChanges } from '#db/queries/releases.ts';
import { allWords } from '#lib/i18n/dictionary.ts';
import { numberFormat } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { releaseNotes } from '#lib/story/releases.ts';
import { EncodedBody } from '../http/encoded.ts';
import { type AtomFeed, atomXml } from './atom.ts';

/** Where the feed lies in each language, beside the page of versions. */
export const FEED_PATHS: Record<Locale, string> = { sv: '/data/versioner.atom', en: '/en/data/versioner.atom' };

/**
 * A name that stays the same wherever the site lies: a UUID of version 8 (RFC 9562), made from what it names by SHA-256.
 */
export function stableId(...parts: string[]): string {
	const hex = createHash('sha256')
		.update(['kraftsamling', ...parts].join('\n'))
		.digest('hex');
	const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
	return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The releases as a feed. `origin`: the site's own address without a path. */
async function releasesFeed(db: EducationDb, locale: Locale, origin: string): Promise<AtomFeed> {
	const [releases, changes, words] = await Promise.all([listReleases(db), releaseChanges(db), allWords(locale)]);
	const self = origin + FEED_PATHS[locale];
	const page = self.replace(/\.atom$/, '');
	return {
		id: stableId('releases', locale),
		language: locale,
		title: `${words.versions.title} – ${words.site.name}`,
		author: words.site.name,
		self,
		page,
		entries: releaseNotes(releases, changes, words, numberFormat(locale)).map(
			({ version, date, sha256, sentences }) => ({
				id: stableId('release', locale, version, sha256),
				title: words.site.dataVersion(version),
				updated: `${date}T00:00:00Z`,
				link: `${page}#v${version}`,
				content: sentences.join('\n')
			})
		)
	};
}

/** Serves the feed of one language from whichever database is live. */
export function feedRoute(locale: Locale, database: LiveDatabase): RequestHandler {
	return async (req, res) => {
		const lease = database.lease();
		try {
			const feed = await releasesFeed(lease.db, locale, `${req.protocol}://${req.host}`);
			res.set('Content-Type', 'application/atom+xml; charset=utf-8');
			new EncodedBody(atomXml(feed)).send(res);
		} finally {
			lease.close();
		}
	};
}
