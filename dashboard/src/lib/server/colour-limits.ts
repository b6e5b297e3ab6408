import type { IndicatorDefinition } from '#db/schema.ts';
import { divergingLimits, sequentialLimits } from '#lib/charts/map/limits.ts';
import type { View } from '#lib/state/selection.ts';
import { changePanel } from '#lib/stats/change.ts';
import { COUNTRY, type Panel } from '#lib/stats/panel.ts';
import { STANDARD_PERIODS } from '#lib/stats/periods.ts';

/** Every municipality's values in every year. */
const valuesOf = ({ rows }: Panel) =>
	Object.entries(rows).flatMap(([code, { values }]) => (code === COUNTRY ? [] : values));

/** Limits between the map's colours for both views of a panel, the same for all its years. */
export function colourLimits(panel: Panel, kind: IndicatorDefinition['kind']): Record<View, number[]> {
	const levels = valuesOf(panel);
	return {
		level: kind === 'difference' ? divergingLimits(levels) : sequentialLimits(levels),
		change: divergingLimits(valuesOf(changePanel(panel, STANDARD_PERIODS.before)))
	};
}
