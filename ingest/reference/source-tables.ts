import * as v from 'valibot';
import type { SourceTableTable } from '#db/schema.ts';
import { FIRST_YEAR } from '../numbers.ts';
import { TABLES, type TableCode } from '../labels/tables.ts';
import { Texts } from './indicators.ts';
import type { Source } from '../text/source.ts';
import type { Bilingual } from '../words.ts';
import { readJson, record } from './read.ts';

const SourceTable = record({
	code: v.picklist(TABLES, `one of the tables ${TABLES.join(', ')}`),
	title: Texts,
	published: v.nullable(
		v.pipe(v.string('a month or null'), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month such as "2026-04", or null'))
	),
	licence: v.pipe(v.string('a licence'), v.nonEmpty('a licence')),
	url: v.pipe(v.string('an address'), v.url('an address')),
	notes: Texts,
	breaks: v.array(
		record({ year: v.pipe(v.number('a year'), v.integer('a year'), v.minValue(FIRST_YEAR, 'a year')), text: Texts }),
		'a list of breaks'
	)
});

/** A break that the footnotes of a table tell of: figures before `year` and from it on do not compare. */
export interface TableBreak {
	table: TableCode;
	year: number;
	text: Bilingual;
}

/** The tables of SCB that the figures come from, ids from 1 in the order of the file, and their breaks. */
export function readSourceTables(source: Source): { sourceTables: SourceTableTable[]; tableBreaks: TableBreak[] } {
	const tables = readJson(source, v.array(SourceTable, 'a list'));
	return {
		sourceTables: tables.map(({ code, title, published, licence, url, notes }, index) => ({
			...{ id: index + 1, code, published, licence, url },
			...{ title_sv: title.sv, title_en: title.en, notes_sv: notes.sv, notes_en: notes.en }
		})),
		tableBreaks: tables.flatMap(({ code, breaks }) => breaks.map((each) => ({ table: code, ...each })))
	};
}
