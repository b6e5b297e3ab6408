import { expect, test } from 'vitest';
import { type FormOptions, FIXTURES, USUAL } from '../testing-forms.ts';
import { figuresOf, gatherAll, sourceOf } from '../testing.ts';
import { FORMS } from './form.ts';

/** The cells of a table, written out here cell by cell. */
function cells({ figure, variables }: FormOptions) {
	const { region, level, sex, year } = variables;
	let row = 0;
	const found = region.values.flatMap(({ code, sv }) =>
		level.values.flatMap((of) =>
			sex.values.flatMap((who) => {
				const at = row++;
				return year.values.map((when, column) => {
					const value = figure(at, column);
					const words = `"${code} ${sv}", "${of.sv}", "${who.sv}", ${when.code}`;
					return [words, typeof value === 'number' ? value : null, typeof value === 'number' ? null : value];
				});
			})
		)
	);
	return found.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

const read = (content: Uint8Array) => {
	const gathered = gatherAll(sourceOf(content, 'same'));
	const figures = figuresOf(gathered).map(([words, , { persons, status }]) => [words, persons, status]);
	return { gathered, figures: figures.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) };
};

test.each(FIXTURES)('%s is read as the form %s, to the same cells', (_, form, write) => {
	const { gathered, figures } = read(write(USUAL));
	expect(gathered.files[0]).toMatchObject({ form, cells: 64, tables: ['TAB3981'], omitted: [], skipped: 0 });
	expect(figures).toEqual(cells(USUAL));
	expect(gathered.counts.planes().map(({ ages }) => ages)).toEqual([
		{ from: 16, to: 74 },
		{ from: 16, to: 74 }
	]);
});

test('every form but the ratios has a fixture', () => {
	expect(new Set(FIXTURES.map(([, form]) => form))).toEqual(
		new Set(FORMS.filter((form) => form !== 'published-ratios'))
	);
});
