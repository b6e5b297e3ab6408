import * as v from 'valibot';
import type { RegionTable } from '#db/schema.ts';
import { shown } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import { Texts } from './indicators.ts';
import { jsonFault, readJson, record } from './read.ts';

/**
 * Rules that depend on what is compared: the municipalities that did not take part
 * in the same county, in the same group of SKR, or anywhere.
 */
export const RULES = ['same-county', 'same-group', 'all-others'] as const;

const ComparisonSet = record({
	code: v.pipe(v.string('a code'), v.regex(/^[a-z0-9-]+$/, 'a code of small letters, digits and hyphens')),
	title: Texts,
	rule: Texts,
	members: v.union(
		[record({ regions: v.pipe(v.array(v.string()), v.nonEmpty()) }), record({ rule: v.picklist(RULES) })],
		`{"regions": [codes]} or {"rule": one of ${RULES.join(', ')}}`
	)
});

/** A choice of municipalities to compare the participants with, and its rule in words. */
export type ComparisonSet = v.InferOutput<typeof ComparisonSet>;

/** The comparison sets; refuses an unknown region, a participant among them, and a code or region named twice. */
export function readComparisonSets(source: Source, regions: readonly RegionTable[]): ComparisonSet[] {
	const sets = readJson(source, v.array(ComparisonSet, 'a list'));
	const others = new Set(
		regions.filter(({ level, project }) => level === 'municipality' && !project).map(({ code }) => code)
	);
	sets.forEach(({ code, members }, index) => {
		if (sets.findIndex((set) => set.code === code) < index)
			throw jsonFault(source.name, `${index}.code`, shown(code), 'every code once');
		if ('regions' in members) expectMembers(source.name, `${index}.members.regions`, members.regions, others);
	});
	return sets;
}

function expectMembers(file: string, path: string, codes: string[], others: ReadonlySet<string>) {
	codes.forEach((code, index) => {
		if (!others.has(code))
			throw jsonFault(file, `${path}.${index}`, shown(code), 'a municipality that did not take part');
		if (codes.indexOf(code) < index) throw jsonFault(file, `${path}.${index}`, shown(code), 'every municipality once');
	});
}
