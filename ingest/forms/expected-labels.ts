import { BROAD_LEVELS } from '../labels/broad-levels.ts';
import type { Dimension } from '../labels/dimensions.ts';
import { LEVELS } from '../labels/levels.ts';
import type { Style } from '../labels/spelling.ts';
import { FIRST_YEAR } from '../numbers.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A dimension whose labels may be wrong; `broadLevel`: the five levels of the tables down to small areas. */
export type Labelled = Dimension | 'broadLevel';

const YEAR = `a year from ${FIRST_YEAR} on`;

const CODES: Record<Exclude<Labelled, 'region'>, string> = {
	age: 'an age such as "tot16-74", "16" or "95+"',
	level: `one of the codes ${LEVELS.map(({ code }) => code).join(', ')}`,
	broadLevel: `one of the codes ${BROAD_LEVELS.map(({ code }) => code).join(', ')}`,
	sex: '"1" or "2"',
	year: YEAR
};

const TEXTS: Record<Exclude<Labelled, 'region'>, string> = {
	age: 'ages such as "totalt 16-74 år", "16 år" or "95+ år"',
	level: `one of the eight levels: ${LEVELS.map(({ name_sv }) => `"${name_sv}"`).join(', ')}`,
	broadLevel: `one of the five levels in Swedish, or their codes: ${BROAD_LEVELS.map(({ name }) => `"${name}"`).join(', ')}`,
	sex: '"män" or "kvinnor"',
	year: YEAR
};

/** What should have stood in place of a label. */
export function expectedLabel(dimension: Labelled, style: Style, label: string, vocabulary: Vocabulary): string {
	if (dimension === 'region') return expectedRegion(style, label, vocabulary);
	if (style === 'code') return CODES[dimension];
	const expected = TEXTS[dimension];
	return style === 'code - text' ? `a code, " - " and ${expected}` : expected;
}

function expectedRegion(style: Style, label: string, { regions, regionCode }: Vocabulary): string {
	const code = /^\d+/.exec(label)?.[0] ?? '';
	const region = regions[regionCode.get(code) ?? regionCode.get(code.padStart(4, '0')) ?? -1];
	if (style === 'code') return region ? `"${region.code}"` : 'a region code of SCB, such as "2180"';
	if (style === 'name') return 'the name of the country, a county or a municipality, such as "Gävle"';
	const between = style === 'code - text' ? ' - ' : ' ';
	return region
		? `"${region.code}${between}${region.name}"`
		: `the code and name of the country, a county or a municipality, such as "2180${between}Gävle"`;
}
