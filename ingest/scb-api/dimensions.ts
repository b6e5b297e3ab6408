import { shown } from '../refusal.ts';
import { plain } from '../vocabulary.ts';
import type { ReceivedDataset } from './dataset.ts';
import { RefreshRefused, someOf } from './refused.ts';

/** What a dimension must look like. */
export interface ExpectedDimension {
	/** SCB's code, e.g. `UtbildningsNiva`. */
	code: string;
	/** Codes that must be there, with SCB's Swedish labels in any spelling. */
	codes: ReadonlyMap<string, string>;
	/** Whether some further code is a change that somebody has to look at. */
	refuses: (code: string) => boolean;
}

const ADVICE =
	'SCB has changed the table: read its notes, then change ingest/scb-api/tables.ts and ingest/vocabulary.ts if figures stay comparable';

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
		const found = received.get(code);
		if (found === undefined)
			throw new RefreshRefused(place, `no code "${code}"`, `"${code}" (${shown(label)})`, ADVICE);
		if (plain(found) !== plain(label))
			throw new RefreshRefused(place, `the name ${shown(found)} for "${code}"`, shown(label), ADVICE);
	}
	const fresh = [...received].find(([code]) => !codes.has(code) && refuses(code));
	if (fresh)
		throw new RefreshRefused(
			place,
			`the new code "${fresh[0]}" (${shown(fresh[1])})`,
			`only ${someOf([...codes.keys()])}`,
			ADVICE
		);
}
