import { en } from '../../i18n/en.ts';
import { numberFormat } from '../../i18n/format.ts';
import { enPages } from '../../i18n/pages/en.ts';
import { svPages } from '../../i18n/pages/sv.ts';
import { sv } from '../../i18n/sv.ts';
import type { EvaluationChoice } from '../../state/evaluation.ts';
import { computeFrom } from '../../stats/evaluation/compute.ts';
import { makePanel, YEARS, type Plan } from '../../stats/evaluation/panels.testing.ts';
import { PRESETS } from '../../stats/evaluation/presets.ts';
import type { Indicator } from '../indicator.ts';
import type { EvaluationFacts } from './facts.ts';
import { factsOf } from './page.ts';
import { textsEnglish } from './texts-english.ts';
import { textsSwedish } from './texts-swedish.ts';

const indicator: Indicator = {
	...{ code: 'hogutbildade', kind: 'share', title: 'Högutbildade', ages: '16–74', tables: ['TAB3981'] },
	...{ definition: 'Andel.', phrase: 'högutbildade', sexes: [0, 1, 2], bases: ['population', 'known'] },
	earliestEffect: null
};

/** Two participants and three others; participants rise one point more, and each has a share and people of its own. */
const PLAN: Plan = {
	...{ participants: 2, comparison: 3, noise: 0.05 },
	value: ({ group, number }, year) => 10 + 2 * number + (year >= 2022 ? 2 + group : 0),
	denominator: ({ number }) => 1000 * number
};

/** The page's facts for a made-up panel: a choice, a plan and a kind of indicator may be other than the standard. */
export function makeFacts(
	change: Partial<EvaluationChoice> = {},
	plan: Partial<Plan> = {},
	{ locale = 'sv', kind = 'share' }: { locale?: 'sv' | 'en'; kind?: Indicator['kind'] } = {}
): EvaluationFacts {
	const asked = change.periods ?? { before: { from: 2015, to: 2019 }, after: { from: 2022, to: 2025 } };
	const periods = { shortened: [], ...asked };
	const choice = {
		...{ indicator: 'hogutbildade', sex: 0 as const, basis: 'population' as const, comparison: 'de-3' },
		...{ asked: PRESETS.standard, scale: 'points' as const, weight: 'municipality' as const, municipality: null },
		...change,
		periods
	};
	const observations = makePanel({ ...PLAN, ...plan });
	return factsOf(
		{
			words: locale === 'sv' ? { ...sv, ...svPages } : { ...en, ...enPages },
			texts: locale === 'sv' ? textsSwedish : textsEnglish,
			format: numberFormat(locale),
			indicator: { ...indicator, kind },
			panel: { years: YEARS, ageTo: YEARS.map(() => 74) },
			name: (code) => `Kommun ${code}`
		},
		{
			choice,
			comparison: {
				...{ code: 'de-3', set: 'de-3', of: null, years: YEARS, title: 'De tre andra', rule: 'Resten.' },
				...{ participants: ['P1', 'P2'], comparison: ['C1', 'C2', 'C3'] }
			},
			computed: computeFrom(observations, periods, choice.scale)
		}
	);
}
