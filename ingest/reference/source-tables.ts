import * as v from 'valibot';
import type { SourceTableTable } from '#db/schema.ts';
import { Texts } from './indicators.ts';
import type { Source } from '../text/source.ts';
import { readJson, record } from './read.ts';

const SourceTable = record({
	code: v.pipe(v.string('a table id'), v.regex(/^TAB\d+$/, 'a table id of SCB such as "TAB3981"')),
	title: Texts,
	published: v.nullable(
		v.pipe(v.string('a month or null'), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month such as "2026-04", or null'))
	),
	licence: v.pipe(v.string('a licence'), v.nonEmpty('a licence')),
	url: v.pipe(v.string('an address'), v.url('an address')),
	notes: Texts
});

/** The tables of SCB that the figures come from, ids from 1 in the order of the file. */
export function readSourceTables(source: Source): SourceTableTable[] {
	return readJson(source, v.array(SourceTable, 'a list')).map(({ title, notes, ...table }, index) => ({
		id: index + 1,
		...table,
		title_sv: title.sv,
		title_en: title.en,
		notes_sv: notes.sv,
		notes_en: notes.en
	}));
}
