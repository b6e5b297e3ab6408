import { existsSync, readFileSync } from 'node:fs';
import { CannotMeasure } from '../section.ts';

/** Memory of a whole process in bytes, mapped files included: now, and the most since it began. */
export interface Memory {
	now: number;
	most: number;
}

const KIBIBYTE = 1024;

/** Reads what Linux knows of a process. Throws CannotMeasure elsewhere. */
export function memoryOf(pid: number): Memory {
	const path = `/proc/${pid}/status`;
	if (!existsSync(path)) throw new CannotMeasure(`There is no ${path} on this machine, so nothing was measured.`);
	const status = readFileSync(path, 'utf8');
	const valueOf = (name: string) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))![1]) * KIBIBYTE;
	return { now: valueOf('VmRSS'), most: valueOf('VmHWM') };
}
