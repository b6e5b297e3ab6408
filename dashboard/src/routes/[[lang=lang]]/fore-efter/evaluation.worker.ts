import type { Comparison } from '#lib/stats/evaluation/comparisons.ts';
import { compute, type Computed } from '#lib/stats/evaluation/compute.ts';
import { unpackPanel, type PackedPanel } from '#lib/stats/evaluation/packed.ts';
import type { PeriodPair } from '#lib/stats/evaluation/presets.ts';
import type { Scale } from '#lib/stats/evaluation/scale.ts';

/** One question to the worker: everything that the answer is made of. */
export interface WorkerQuestion {
	key: string;
	panel: PackedPanel;
	comparison: Comparison;
	periods: PeriodPair;
	scale: Scale;
}

/** The answer, under the question's key. */
export interface WorkerAnswer {
	key: string;
	computed: Computed;
}

self.onmessage = ({ data }: MessageEvent<WorkerQuestion>) => {
	const { key, panel, comparison, periods, scale } = data;
	self.postMessage({ key, computed: compute(unpackPanel(panel), comparison, periods, scale) } satisfies WorkerAnswer);
};
