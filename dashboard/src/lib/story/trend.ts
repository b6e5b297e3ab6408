import type { Break, TrendSeries } from '../charts/trend/layout.ts';
import type { PanelRow } from '../stats/panel.ts';
import type { PageFacts, StartFacts } from './start.ts';

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

/** Under every picture and table of computed figures. */
export const sourceText = ({ words, indicator }: StartFacts): string =>
	`${words.source.calculated}, ${words.source.tables(indicator.tables)}`;

/** `25–64/65`: the ages of a whole series, with every upper limit that it had. */
function seriesAges({ indicator, overview }: StartFacts): string {
	return `${indicator.ages.split('–')[0]}–${[...new Set(overview.levels.ageTo)].join('/')}`;
}

/**
 * What is measured, of whom, in which unit: a picture's subtitle.
 * @param ages of the years that the picture shows; those of the whole series unless told otherwise
 */
export function measureText(facts: StartFacts, ages = seriesAges(facts)): string {
	const { indicator, selection, words } = facts;
	const isPoints = selection.view === 'change' || indicator.kind === 'difference';
	const unit = isPoints ? words.unit.points : words.unit.percent;
	return words.start.measure(unit, words.sex[selection.sex]!, ages, words.basis[selection.basis]);
}

const cell = (value: number | null | undefined, { words, format, indicator, selection }: StartFacts): string => {
	if (value == null) return words.missing.short;
	const isPoints = selection.view === 'change' || indicator.kind === 'difference';
	return isPoints ? format.signed(value) : format.decimal(value);
};

/** The curves in figures: a row a year, newest first, with the chosen municipality's counts. */
export function trendTable(facts: StartFacts, series: TrendSeries[]) {
	const { overview, selection, words, format } = facts;
	const own = selection.municipality === null ? undefined : overview.levels.rows[selection.municipality];
	const counted = own?.numerators.some((count) => count !== null);
	const counts = (at: number) =>
		counted
			? [own!.numerators[at], own!.denominators[at]].map((n) => (n == null ? words.missing.short : format.count(n)))
			: [];
	const order = [...series].reverse();
	return {
		columns: [
			words.controls.slider,
			...order.map(({ label }) => label),
			...(counted ? [words.start.count, words.start.of] : [])
		],
		rows: overview.shown.years
			.map((year, at) => [String(year), ...order.map(({ values }) => cell(values[at], facts)), ...counts(at)])
			.reverse()
	};
}

/** Women and men in figures: shares with their counts, newest year first. */
export function sexTable(years: number[], women: PanelRow, men: PanelRow, facts: PageFacts) {
	const { words, format } = facts;
	const count = (value: number | null | undefined) => (value == null ? words.missing.short : format.count(value));
	const cells = (row: PanelRow, at: number) => [cell(row.values[at], facts), count(row.numerators[at])];
	return {
		columns: [
			words.controls.slider,
			words.municipality.women,
			words.municipality.womenCount,
			words.municipality.men,
			words.municipality.menCount
		],
		rows: years.map((year, at) => [String(year), ...cells(women, at), ...cells(men, at)]).reverse()
	};
}
