import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CACHE = 'node_modules/.cache/python';

/** Milliseconds that fetching packages may take. */
const PATIENCE = 120_000;

/** Where an environment with these packages is kept. */
const folderOf = (packages: string[]) =>
	join(CACHE, createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12));

async function build(folder: string, packages: string[]) {
	await run('python3', ['-m', 'venv', folder], { timeout: PATIENCE });
	await run(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...packages], {
		timeout: PATIENCE
	});
	writeFileSync(join(folder, 'ready'), packages.join('\n'));
}

/** A lock that was left behind is broken when nobody can be building any more. */
function isStale(lock: string): boolean {
	const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
	return since !== undefined && Date.now() - since > 2 * PATIENCE;
}

/** Runs one test file's building while those of the others wait: making the folder of the lock succeeds once. */
async function locked(lock: string, work: () => Promise<void>) {
	for (;;) {
		try {
			mkdirSync(lock);
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
			await setTimeout(100);
		}
	}
	try {
		await work();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

/** A Python that has some packages. */
export interface Python {
	/** Runs a program and gives what it printed, read as JSON. */
	json(program: string, ...args: string[]): Promise<unknown>;
}

/**
 * A Python with packages from PyPI (as pip names them, `openpyxl==3.1.5`) in an environment of its own, which is built
 * once and kept. Where there is no python3 with pip, or no registry, it is the reason in a sentence: the tests that
 * need it are skipped.
 */
export async function pythonWith(...packages: string[]): Promise<Python | string> {
	const folder = folderOf(packages);
	mkdirSync(CACHE, { recursive: true });
	try {
		await locked(`${folder}.lock`, async () => {
			if (!existsSync(join(folder, 'ready'))) await build(folder, packages);
		});
	} catch (error) {
		return `no Python with ${packages.join(', ')}: ${(error as Error).message.split('\n')[0]}`;
	}
	return {
		async json(program, ...args) {
			const { stdout } = await run(join(folder, 'bin/python'), ['-c', program, ...args], { maxBuffer: 2 ** 28 });
			return JSON.parse(stdout);
		}
	};
}
