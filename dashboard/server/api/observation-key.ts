import * as v from 'valibot';
import type { ObservationKey } from '#db/queries/observation-slice.ts';
import type { LevelCode } from '#db/schema.ts';

const PATTERN = /^(\w{1,20})\.(\w{2,4})\.(\d{4})\.([12])\.(\d{1,3})\.(\d{1,3})\.([1-7]|US)$/;

/** A count's key as one word of an address: `TAB3981.2161.2019.1.16.74.6`. */
export const keyText = ({ table, region, year, sex, age_from, age_to, level }: ObservationKey): string =>
	[table, region, year, sex, age_from, age_to, level].join('.');

function keyOf(text: string): ObservationKey {
	const [, table, region, year, sex, from, to, level] = PATTERN.exec(text)!;
	return {
		...{ table: table!, region: region!, year: Number(year), sex: Number(sex) as 1 | 2 },
		...{ age_from: Number(from), age_to: Number(to), level: level as LevelCode }
	};
}

/** The last count of the page before; undefined when not given. */
export const afterKey = v.pipe(
	v.optional(v.pipe(v.string(), v.regex(PATTERN), v.transform(keyOf))),
	v.metadata({ allowed: 'as "next" of the answer before has it' })
);
