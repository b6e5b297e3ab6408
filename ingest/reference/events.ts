import * as v from 'valibot';
import type { EventTable, RegionTable } from '#db/schema.ts';
import { shown } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import { fault, readTable } from './read.ts';

const DATE = /^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const DATES = 'a year, a month or a day such as "2021", "2022-05" or "2021-11-17"';
const text = v.pipe(v.string(), v.nonEmpty('a text'));

const Event = v.object({
	start: v.pipe(v.string(), v.regex(DATE, DATES)),
	end: v.union([v.literal(''), v.pipe(v.string(), v.regex(DATE))], `nothing, or ${DATES}`),
	scope: v.pipe(v.string(), v.regex(/^\d{2,4}( \d{2,4})*$/, 'region codes with a space between them')),
	tables: v.pipe(v.string(), v.regex(/^(\S+( \S+)*)?$/, 'nothing, or codes of SCB tables with a space between them')),
	levels: v.pipe(
		v.string(),
		v.regex(/^(([1-7]|US)( ([1-7]|US))*)?$/, 'nothing, or education levels (1–7, US) with a space between them')
	),
	kind: v.picklist(
		['context', 'disturbance', 'prestudy', 'continuation', 'break'],
		'"context", "disturbance", "prestudy", "continuation" or "break"'
	),
	text_sv: text,
	text_en: text,
	source: text
});

/**
 * The events of a time axis in the order of the file, ids from 1.
 * @param tables codes of SCB's tables
 * @throws Refusal for an unknown region or table and an end before the start
 */
export function readEvents(source: Source, regions: readonly RegionTable[], tables: ReadonlySet<string>): EventTable[] {
	const codes = new Set(regions.map(({ code }) => code));
	return readTable(source, Event).map(({ line, row }, index) => {
		const stranger = row.scope.split(' ').find((code) => !codes.has(code));
		if (stranger) throw fault(source.name, line, '3 "scope"', shown(stranger), 'codes of regions');
		const unknown = row.tables.split(' ').find((code) => code !== '' && !tables.has(code));
		if (unknown) throw fault(source.name, line, '4 "tables"', shown(unknown), 'codes of source-tables.json');
		if (row.end !== '' && row.end < row.start.slice(0, row.end.length))
			throw fault(source.name, line, '2 "end"', shown(row.end), `a time not before ${row.start}`);
		return { id: index + 1, ...row };
	});
}
