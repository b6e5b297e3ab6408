import type { Break, TrendSeries } from '../charts/trend/layout.ts';
import type { StartFacts } from './start.ts';

/** The curves that are compared: the country, both groups, and one municipality on top of them. */
export function trendSeries({ overview, words }: StartFacts, municipality: string | null): TrendSeries[] {
	const series: TrendSeries[] = [
		{ id: 'country', label: words.regions.country, role: 'country', values: overview.country },
		{ id: 'others', label: words.regions.others, role: 'comparison', values: overview.others },
		{ id: 'participants', label: words.regions.participants, role: 'participant', values: overview.participants }
	];
	const row = overview.rows.find(({ municipality: { code } }) => code === municipality);
	if (!row) return series;
	const { code, name } = row.municipality;
	return [...series, { id: code, label: name, role: 'selected', values: overview.shown.rows[code]!.values }];
}

/** Each break of the series with the ages on both sides, in words. */
export function breakNotes({ overview, indicator, words }: StartFacts): Break[] {
	const { years, ageTo } = overview.levels;
	const from = indicator.ages.split('–')[0];
	return overview.breaks.map((year) => {
		const at = years.indexOf(year);
		const ages = [ageTo[at - 1], ageTo[at]].map((to) => `${from}–${to}`) as [string, string];
		return { year, note: words.start.breakNote(String(year), ...ages) };
	});
}

/** What is measured, of whom, in which unit: a picture's subtitle. */
export function measureText({ indicator, selection, overview, words }: StartFacts): string {
	const isPoints = selection.view === 'change' || indicator.kind === 'difference';
	const unit = isPoints ? words.unit.points : words.unit.percent;
	if (indicator.kind === 'difference')
		return words.start.measure(unit, words.sex[0], indicator.ages, words.basis[selection.basis]);
	const ages = `${indicator.ages.split('–')[0]}–${Math.max(...overview.levels.ageTo)}`;
	return words.start.measure(unit, words.sex[selection.sex]!, ages, words.basis[selection.basis]);
}
