import { jsonStat } from '#lib/server/cube/json-stat.ts';
import { px } from '#lib/server/cube/px.ts';
import { csv } from './csv.ts';
import type { PxFormat } from './px-format.ts';
import { xlsx } from './xlsx.ts';

const jsonStat2: PxFormat = {
	name: 'json-stat2',
	contentType: 'application/json; charset=utf-8',
	ending: 'json',
	params: [],
	write: (cube) => jsonStat(cube)
};

const pcAxis: PxFormat = {
	name: 'px',
	contentType: 'text/plain; charset=windows-1252',
	ending: 'px',
	params: [],
	write: (cube) => px(cube)
};

/** Every format of data; the first is that of answers for which none is named. */
export const PX_FORMATS = [jsonStat2, csv, xlsx, pcAxis] as const;
