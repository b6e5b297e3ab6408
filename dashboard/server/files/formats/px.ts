import { extractCube } from '#lib/server/cube/extract-cube.ts';
import { px } from '#lib/server/cube/px.ts';
import { format } from './format.ts';

export const pxFormat = format({
	ending: 'px',
	summary: "PC-Axis, for PxWeb and Statistics Sweden's own programs: figures by dimensions, with notes",
	contentType: 'text/plain; charset=windows-1252',
	parameters: {},
	async *write(extract, provenance) {
		yield* px(await extractCube(extract, provenance));
	}
});
