import { shown } from '../refusal.ts';
import { plain } from '../labels/labels.ts';
import { isNoCount } from '../labels/tables.ts';
import type { ReceivedDataset } from './dataset.ts';
import { RefreshRefused, someOf } from './refused.ts';

/** What a dimension must look like. */
export interface ExpectedDimension {
	/** SCB's code, e.g. `UtbildningsNiva`. */
	code: string;
	/** Codes that must be there, with SCB's Swedish labels in any spelling; null: any that means a number of persons. */
	codes: ReadonlyMap<string, string | null>;
	/** Whether some further code is a change that somebody has to look at. */
	refuses: (code: string) => boolean;
}

const ADVICE =
	'SCB has changed the table: read its notes, then change ingest/scb-api/tables.ts and ingest/labels/ if figures stay comparable';

/** Refuses other dimensions than expected, missing codes, renamed codes and, where they matter, new codes. */
export function expectDimensions({ url, dimensions }: ReceivedDataset, expected: readonly ExpectedDimension[]) {
	const known = expected.map(({ code }) => code);
	const unknown = [...dimensions.keys()].find((code) => !known.includes(code));
	if (unknown !== undefined)
		throw new RefreshRefused(url, `the dimension ${shown(unknown)}`, `only ${known.join(', ')}`, ADVICE);
	for (const dimension of expected) {
		const received = dimensions.get(dimension.code);
		if (!received)
			throw new RefreshRefused(url, `no dimension "${dimension.code}"`, `all of ${known.join(', ')}`, ADVICE);
		expectCodes(`${url}, ${dimension.code}`, received, dimension);
	}
}

function expectCodes(place: string, received: ReadonlyMap<string, string>, { codes, refuses }: ExpectedDimension) {
	for (const [code, label] of codes) {
		const found = received.get(code) ?? refuse(`no code "${code}"`, inWords(code, label));
		if (label === null ? isNoCount(found) : plain(found) !== plain(label))
			refuse(`the name ${shown(found)} for "${code}"`, label === null ? 'a number of persons' : shown(label));
	}
	const fresh = [...received].find(([code]) => !codes.has(code) && refuses(code));
	if (fresh) refuse(`the new code ${inWords(...fresh)}`, `only ${someOf([...codes.keys()])}`);

	function refuse(found: string, expected: string): never {
		throw new RefreshRefused(place, found, expected, ADVICE);
	}
}

const inWords = (code: string, label: string | null): string =>
	label === null ? `"${code}"` : `"${code}" (${shown(label)})`;
