import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledVocabulary, sourceOf } from '../../testing.ts';
import { detect } from '../detect.ts';
import type { AnyCell, CellSink } from '../form.ts';

const REGIONS = ['"2180 Gävle"', '"2101 Ockelbo"'];
const AGES = ['"16 år"', '"95+ år"'];
const LEVELS = ['"gymnasial utbildning, 3 år"', '"forskarutbildning"'];
const SEXES = ['"män"', '"kvinnor"'];

const labels = REGIONS.flatMap((region) =>
	AGES.flatMap((age) => LEVELS.flatMap((level) => SEXES.map((sex) => [region, age, level, sex])))
);
const longRows = labels.flatMap((row, index) => ['"2018"', '"2019"'].map((year, at) => [...row, year, 7 * index + at]));
const wideRows = labels.map((row, index) => [...row, index, index % 5 === 0 ? '..' : 1000 + index]);

const HEADERS = {
	long: '"region","ålder","utbildningsnivå","kön","år","Antal"',
	wide: '"region","ålder","utbildningsnivå","kön","2018","2019"'
};

const lines = (form: keyof typeof HEADERS, delimiter: string): string[] =>
	[HEADERS[form].replaceAll(',', delimiter)].concat(
		(form === 'long' ? longRows : wideRows).map((row) => row.join(delimiter))
	);

/** Everything that a file gives, or the sentence that refuses it. */
function outcomeOf(text: string) {
	const given: unknown[] = [];
	const take = (cell: AnyCell) => void given.push({ ...cell });
	const sink: CellSink = {
		count: take,
		broad: take,
		ratio: take,
		skip: (figures) => void given.push({ skipped: figures }),
		emptyRow: () => void given.push('empty')
	};
	try {
		const opened = detect(sourceOf(text), bundledVocabulary());
		return { rows: [...opened.read(sink)].reduce((sum, rows) => sum + rows, 0), given };
	} catch (error) {
		return { refused: (error as Error).message, given: null };
	}
}

/** A space behind the first figures: from there on every row is read field by field. */
const readByField = ([header, first, ...others]: string[]): string[] => [header, `${first} `, ...others];

const change = fc.record({
	line: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	gone: fc.nat(3),
	come: fc.constantFrom(
		'"',
		'""',
		' ',
		',',
		';',
		'\n',
		'\r',
		'\r\n',
		'"x"',
		'0',
		'-',
		'..',
		'K',
		'",',
		',"',
		'\t',
		'\0',
		''
	)
});

test.each([...Object.keys(HEADERS)].flatMap((form) => [',', ';'].map((delimiter) => [form, delimiter] as const)))(
	'a %s table with "%s" gives the same by the short way as field by field, whatever is changed in it',
	(form, delimiter) => {
		const whole = lines(form as keyof typeof HEADERS, delimiter);
		let accepted = 0;
		fc.assert(
			fc.property(fc.array(change, { maxLength: 2 }), fc.constantFrom('\n', '\r\n'), (changes, lineEnd) => {
				const changed = [...whole];
				for (const { line, at, gone, come } of changes) {
					// The two first lines stay as they are, so that the space behind the first figures is the only difference.
					const index = 2 + Math.floor(line * (whole.length - 2));
					const place = Math.floor(at * changed[index].length);
					changed[index] = changed[index].slice(0, place) + come + changed[index].slice(place + gone);
				}
				const outcome = outcomeOf(changed.join(lineEnd) + lineEnd);
				expect(outcome).toEqual(outcomeOf(readByField(changed).join(lineEnd) + lineEnd));
				accepted += Number(!('refused' in outcome));
			}),
			{ numRuns: 400, seed: 20_261_125 }
		);
		expect(accepted).toBeGreaterThan(50);
		expect(accepted).toBeLessThan(350);
	}
);

test('a line end is missing, lines end with CR, spaces follow: the same cells', () => {
	const whole = lines('long', ',');
	const { given } = outcomeOf(whole.join('\r\n'));
	expect(given).toHaveLength(longRows.length + 1);
	for (const text of [whole.join('\r'), whole.join('\n'), whole.map((line) => `${line}  `).join('\r\n')])
		expect(outcomeOf(text).given).toEqual(given);
});
