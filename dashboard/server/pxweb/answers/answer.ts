import type { EducationDb } from '#db/open.server.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Parameters, Query } from '#lib/server/query/read-query.ts';

/** What an answer is made in. */
export interface Asked {
	db: EducationDb;
	/** The API's own address: `https://example.org/pxweb/api/v2`. */
	base: string;
	/** Of the address, what stands for `:id`; empty where it has none. */
	id: string;
	/** Calls that are answered in a minute. */
	perMinute: number;
	/** The data version. */
	version: string;
}

/** An address that answers with JSON. */
export interface PxAnswer<P extends Parameters = Parameters> {
	/** Below the API's own address. */
	path: string;
	parameters: P;
	/** What a caller has to change is thrown as a PxProblem. */
	answer(asked: Asked, query: Query<P>): object | Promise<object>;
}

/** Lets TypeScript infer what `answer` gets from the parameters. */
export const pxAnswer = <P extends Parameters>(description: PxAnswer<P>): PxAnswer<P> => description;

/** A link to another address of the API. */
export const link = (rel: string, base: string, path: string, locale: Locale, more: Record<string, string> = {}) => ({
	rel,
	hreflang: locale,
	href: `${base}/${path}?${new URLSearchParams({ lang: locale, ...more })}`
});

/** The moment of a data version: it is known to the day. */
export const momentOf = (version: string): string => `${version.slice(0, 10)}T00:00:00Z`;
