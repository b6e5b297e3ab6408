import type { Computed } from '#lib/stats/evaluation/compute.ts';
import type { WorkerQuestion } from './evaluation.worker.ts';
import { startWorker } from './start-worker.ts';

/** Answers that were computed in the browser, by key. */
export interface Recompute {
	/** Undefined as long as it is not there. */
	answer(key: string): Computed | undefined;
	/** Asks for an answer, once. */
	ask(question: WorkerQuestion): void;
}

/**
 * Computes answers in a worker, which is fetched when the first question is asked: the library of distributions is in
 * it alone. Its work takes longer than a frame.
 *
 * @param failed the worker could not be had, or could not answer: the server must
 */
export function recompute(failed: () => void): Recompute {
	let answers = $state.raw<Record<string, Computed>>({});
	let worker: Worker | undefined;
	const asked: Record<string, true> = {};

	return {
		answer: (key) => answers[key],
		ask(question) {
			if (asked[question.key]) return;
			asked[question.key] = true;
			worker ??= startWorker(({ key, computed }) => (answers = { ...answers, [key]: computed }), failed);
			worker.postMessage(question);
		}
	};
}
