import * as v from 'valibot';
import { readWhole, readYear } from '../numbers.ts';
import { Refusal, columnInWords, shown } from '../refusal.ts';
import type { Source } from '../text/source.ts';
import { MEASURES, type Measure, type Vocabulary } from '../vocabulary.ts';
import type { Form, Layout, RatioCell } from './form.ts';
import { type DataRow, dataRows } from './rows.ts';

const COLUMNS = [
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
type Column = (typeof COLUMNS)[number];

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
export const publishedRatios: Form = {
	name: 'published-ratios',
	looksLike: COLUMNS.join(','),
	likeness: (row) => COLUMNS.filter((name) => row.includes(name)).length,
	*read(source, layout, vocabulary) {
		expectColumns(source.name, layout);
		for (const rows of dataRows(source, layout))
			yield { rows: rows.length, cells: rows.map((row) => cellOf(row, source, layout, vocabulary)) };
	}
};

function expectColumns(file: string, layout: Layout) {
	COLUMNS.forEach((name, index) => {
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
		kind: 'ratio',
		table: output.source_table,
		row: row.line,
		column: COLUMNS.indexOf('numerator'),
		region,
		ages: { from: output.age_from, to: output.age_to },
		year: output.year,
		measure: output.measure,
		numerator: output.numerator,
		denominator: output.denominator,
		provenance: output.status
	};

	function refuse(column: Column, expected: string): never {
		const index = COLUMNS.indexOf(column);
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
