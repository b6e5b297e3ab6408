import * as v from 'valibot';
import { span } from '../labels/ages.ts';
import { MEASURES, type Measure } from '../labels/levels.ts';
import { readWhole, readYear } from '../numbers.ts';
import { Refusal, columnInWords, shown } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Opened, type RatioCell, plainFacts } from './form.ts';
import { type Layout, dataRows } from './table/rows.ts';
import type { DataRow } from './table/table.ts';

/** The columns of the bundled file, in their order. */
export const RATIO_COLUMNS = [
	'region_code',
	'year',
	'sex',
	'measure',
	'age_from',
	'age_to',
	'numerator',
	'denominator',
	'source_table',
	'status'
] as const;
type Column = (typeof RATIO_COLUMNS)[number];

const whole = v.pipe(
	v.string(),
	v.check((text) => readWhole(text) !== null, 'a whole number'),
	v.transform(Number)
);
const year = v.pipe(
	v.string(),
	v.check((text) => readYear(text) !== null, 'a year from 1985 on'),
	v.transform(Number)
);

const Row = v.object({
	year,
	sex: v.literal('1+2', '"1+2", women and men together'),
	measure: v.picklist(
		Object.keys(MEASURES) as Measure[],
		'"eftergymnasial_minst_3_ar", "eftergymnasial" or "forgymnasial"'
	),
	age_from: whole,
	age_to: whole,
	numerator: whole,
	denominator: v.pipe(whole, v.minValue(1, 'a number of persons above 0')),
	source_table: v.picklist(['TAB3981', 'TAB5956', 'TAB6534'], '"TAB3981", "TAB5956" or "TAB6534"'),
	status: v.picklist(['read', 'summed', 'recovered'], '"read", "summed" or "recovered"')
});

/** The tidy form of the additional figures: numerator and denominator of measures that SCB publishes without the levels. */
export function openRatios(source: Source, layout: Layout, vocabulary: Vocabulary): Opened {
	expectColumns(source.name, layout);
	return {
		form: 'published-ratios',
		facts: plainFacts('sv'),
		mayOmit: false,
		placeOf: (row, column) => ({ file: source.name, row, column: columnInWords(column, layout.header) }),
		begin: { file: source.name, row: layout.headerRow + 1, column: '1' },
		*read(sink) {
			for (const rows of dataRows(source, layout)) {
				for (const row of rows) sink.ratio(cellOf(row, source, layout, vocabulary));
				yield rows.length;
			}
		}
	};
}

function expectColumns(file: string, layout: Layout) {
	RATIO_COLUMNS.forEach((name, index) => {
		if (layout.header[index] === name) return;
		const place = { file, row: layout.headerRow, column: columnInWords(index, layout.header) };
		const found = index < layout.header.length ? shown(layout.header[index]) : 'no such column';
		throw new Refusal('columns', place, found, `"${name}"`, 'Give the columns the names and order of the bundled file');
	});
}

function cellOf(row: DataRow, source: Source, layout: Layout, { regionCode }: Vocabulary): RatioCell {
	const texts = Object.fromEntries(layout.header.map((name, index) => [name, row.fields[index]]));
	const { issues, output } = v.safeParse(Row, texts, { abortEarly: true });
	if (issues) refuse(issues[0].path![0].key as Column, issues[0].message);
	const region = regionCode.get(texts.region_code) ?? refuse('region_code', 'a region code of SCB, such as "2180"');
	if (output.age_from > output.age_to) refuse('age_to', `an age of at least ${output.age_from}`);
	if (output.numerator > output.denominator) refuse('numerator', `at most the denominator, ${output.denominator}`);
	return {
		table: output.source_table,
		row: row.line,
		column: RATIO_COLUMNS.indexOf('numerator'),
		region,
		ages: span(output.age_from, output.age_to),
		year: output.year,
		measure: output.measure,
		numerator: output.numerator,
		denominator: output.denominator,
		provenance: output.status
	};

	function refuse(column: Column, expected: string): never {
		const index = RATIO_COLUMNS.indexOf(column);
		throw new Refusal(
			checkOf(column),
			{ file: source.name, row: row.line, column: columnInWords(index, layout.header) },
			row.fields[index] === '' ? 'an empty cell' : shown(row.fields[index]),
			expected,
			'Correct the cell from its source'
		);
	}
}

function checkOf(column: Column) {
	if (column === 'year') return 'years';
	if (column === 'numerator' || column === 'denominator') return 'ratios';
	return column.startsWith('age') ? 'numbers' : 'labels';
}
