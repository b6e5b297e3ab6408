import type { Release, ReleaseChange } from '#db/queries/releases.ts';
import type { Words } from '../i18n/dictionary.ts';
import type { NumberFormat } from '../i18n/format.ts';

/** A release in words. */
export interface ReleaseNote {
	/** The data version. */
	version: string;
	/** Its day, as the version names it: `2026-11-25`. */
	date: string;
	/** The sha256 of all that it was made of. */
	sha256: string;
	/** What it changed, a sentence each. */
	sentences: string[];
}

/** Ascending years as spans: `2010–2019, 2021`. */
export function yearSpans(years: number[]): string {
	const ends = years.filter((year) => !years.includes(year + 1));
	const starts = years.filter((year) => !years.includes(year - 1));
	return starts.map((start, at) => (start === ends[at] ? `${start}` : `${start}–${ends[at]}`)).join(', ');
}

const changeText = (
	{ table, kind, figures, years, regions }: ReleaseChange,
	words: Words,
	format: NumberFormat
): string =>
	words.versions.changes[kind](table, format.count(figures), yearSpans(years), words.versions.regions(regions.length));

/** Each release with what it changed, in the order given: the newest first. */
export function releaseNotes(
	releases: Release[],
	changes: ReleaseChange[],
	words: Words,
	format: NumberFormat
): ReleaseNote[] {
	return releases.map(({ version, data_sha256 }, at) => {
		const told = changes
			.filter((change) => change.version === version)
			.map((change) => changeText(change, words, format));
		const nothing = at === releases.length - 1 ? words.versions.first : words.versions.unchanged;
		return { version, date: version.slice(0, 10), sha256: data_sha256, sentences: told.length > 0 ? told : [nothing] };
	});
}
