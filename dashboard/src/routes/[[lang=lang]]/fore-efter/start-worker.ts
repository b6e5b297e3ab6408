import type { WorkerAnswer } from './evaluation.worker.ts';

/** Starts the worker that evaluates; `failed` is told when it cannot be had or throws. */
export function startWorker(answered: (answer: WorkerAnswer) => void, failed: () => void): Worker {
	const worker = new Worker(new URL('./evaluation.worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => answered(data);
	worker.onerror = failed;
	return worker;
}
