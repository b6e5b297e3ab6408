import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const panel = 'dashboard/src/lib/stats/evaluation/__golden__/synthetic-23v16.csv';
const run = (more: string, file = panel) =>
	spawnSync(
		process.execPath,
		`scripts/evaluate.ts --panel ${file} --unit kommun --group deltagare --time ar --value andel --pre 2012-2020 --post 2022-2024 ${more}`
			.trim()
			.split(' '),
		{ encoding: 'utf8' }
	);

describe('the command', () => {
	test('--json prints nothing but JSON', () => {
		const { stdout, stderr, status } = run('--json');
		const { est, n1, n0, did_pre2012_2020_post2022_2024: main } = JSON.parse(stdout);
		expect([status, stderr, n1, n0]).toEqual([0, '', 23, 16]);
		expect(est).toBeCloseTo(1.88608091787, 10);
		expect(main.est).toBe(est);
	});
	test('another seed draws other divisions, the same seed the same', () => {
		const p = (seed: number) => JSON.parse(run(`--seed ${seed} --json`).stdout).permutation_p_placebo_studentized;
		expect(p(1)).toBe(p(1));
		expect(p(1)).not.toBe(p(2));
	});
	test('the report says what can be found before it says what was', () => {
		const { stdout } = run('');
		expect(stdout.indexOf('finds a true difference of 0.8883')).toBeGreaterThan(0);
		expect(stdout.indexOf('The difference in change is +1.886')).toBeGreaterThan(
			stdout.indexOf('finds a true difference')
		);
	});
	test('one clear sentence and exit code 1', () => {
		const { stdout, stderr, status } = run('', 'none.csv');
		expect([stdout, stderr, status]).toEqual(['', 'Cannot read none.csv: there is no such file.\n', 1]);
	});
	test('a question that cannot be asked is refused, too', () => {
		const { stderr, status } = run('--base 1999');
		expect([stderr, status]).toEqual(['The base 1999 is no time of the panel.\n', 1]);
	});
});
