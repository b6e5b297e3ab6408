import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { CannotMeasure } from '../section.ts';

/** What a process used from its start to its end. */
export interface Used {
	/** Seconds on the wall. */
	wall: number;
	/** Seconds of processor time, of the user and the system, over all threads. */
	processor: number;
	/** The most memory it held at a time, in bytes. */
	peak: number;
}

/** GNU time: the only way to learn the peak of a process that is over. */
const TIME = '/usr/bin/time';

/** Runs a program to its end, with `input` on its standard input. Throws CannotMeasure where it fails or is missing. */
export function usedBy(command: string, args: readonly string[], folder: string, input?: string): Used {
	if (!existsSync(TIME)) throw new CannotMeasure(`${TIME} is not on this machine, so nothing was measured.`);
	const report = `${folder}/used`;
	const timed = ['-f', '%e %U %S %M', '-o', report, command, ...args];
	const { status, error, stderr } = spawnSync(TIME, timed, { encoding: 'utf8', input });
	if (error || status !== 0) throw new CannotMeasure(`${command} ended with ${status}: ${error ?? stderr.trim()}`);
	const [wall, user, system, kilobytes] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
	rmSync(report);
	return { wall, processor: user + system, peak: kilobytes * 1024 };
}
