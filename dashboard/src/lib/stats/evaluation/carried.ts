import { mean } from 'd3';
import type { EvaluationResult, SeriesPoint } from './result.ts';

/** One group's straight line through the years before, and on. */
export interface CarriedPoint {
	time: number;
	value: number;
}

function line(points: CarriedPoint[]): (time: number) => number {
	const [middle, height] = [mean(points, ({ time }) => time)!, mean(points, ({ value }) => value)!];
	const steepness =
		points.reduce((sum, { time, value }) => sum + (time - middle) * value, 0) /
		points.reduce((sum, { time }) => sum + (time - middle) ** 2, 0);
	return (time) => height + steepness * (time - middle);
}

/**
 * Formula 13 in a picture: the least-squares line through a group's means in the years before, from their first to the
 * last year after. The mean of the municipalities' own lines is this line, as all have every year before. Null with a
 * single year before.
 */
export function carriedLine(
	{ series, before, after }: Pick<EvaluationResult, 'series' | 'before' | 'after'>,
	group: keyof Pick<SeriesPoint, 'participants' | 'comparison'>
): CarriedPoint[] | null {
	if (before.length < 2) return null;
	const own = series.map((point) => ({ time: point.time, value: point[group] }));
	const at = line(own.filter(({ time }) => before.includes(time)));
	const [from, to] = [before[0]!, after[after.length - 1]!];
	return own.filter(({ time }) => time >= from && time <= to).map(({ time }) => ({ time, value: at(time) }));
}
