import { extractCube } from '#lib/server/cube/extract-cube.ts';
import { jsonStat } from '#lib/server/cube/json-stat.ts';
import { format } from './format.ts';

export const jsonStatFormat = format({
	ending: 'json',
	summary: 'JSON-stat 2.0, for the statistical clients of R, Python and JavaScript: figures by dimensions, with notes',
	contentType: 'application/json; charset=utf-8',
	parameters: {},
	async *write(extract, provenance) {
		yield* jsonStat(await extractCube(extract, provenance));
	}
});
