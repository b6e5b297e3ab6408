import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EducationDb } from '#db/open.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { TEST_CELLS, TEST_RATIOS } from '#db/testing-figures.ts';
import { unpackPanel } from '#lib/stats/evaluation/packed.ts';
import { readEvaluationPage } from './evaluation-page.ts';
import { readEvaluationSource } from './evaluation.ts';

let db: EducationDb;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.destroy());

const read = (query = '', locale: 'sv' | 'en' = 'sv', of = db) =>
	readEvaluationPage(of, new URLSearchParams(query), locale);

describe('readEvaluationPage', () => {
	test('answers, and says what it has answered', async () => {
		const { answer, tables, comparisons, names } = await read();
		expect(answer!.question).toMatchObject({ comparison: 'de-andra', scale: 'points' });
		expect(answer!.computed.points.change.est).toBe(0);
		expect(answer!.looks.map(({ main }) => main).filter(Boolean)).toHaveLength(1);
		expect(tables.rows).toHaveLength(1);
		expect(comparisons[0]).toMatchObject({ title: 'De andra', rule: 'De som inte deltog.' });
		expect(names['2584']).toBe('Kiruna');
	});

	test('sends figures from which the browser computes the same', async () => {
		const { panel, series } = await read('kon=kvinnor&underlag=kand-niva');
		const source = await readEvaluationSource(db, series);
		const { rows } = unpackPanel(panel);
		expect(Object.keys(rows).sort()).toEqual(['00', '0114', '2101', '2161', '2580', '2584']);
		for (const [code, row] of Object.entries(rows)) expect(row).toEqual(source.panel.rows[code]);
	});

	test('speaks the language asked for', async () =>
		expect((await read('', 'en')).comparisons[0]!.title).toBe('The others'));

	test.each(['jamfor=x', 'fore-fran=x', 'fore-till=2025', 'indikator=x&kon=y', 'efter-fran=1&efter-till=2', 'skala='])(
		'never throws for what a query asks: %s',
		async (query) => expect((await read(query)).answer).not.toBeNull()
	);

	test('without years both before and after there is no answer, and the rest is there', async () => {
		const late = await createTestDatabase({
			cells: TEST_CELLS.filter(({ year }) => year > 2020),
			ratios: TEST_RATIOS.filter(({ year }) => year > 2020)
		});
		const { answer, indicator, tables } = await read('', 'sv', late);
		expect(answer).toBeNull();
		expect(indicator.code).toBe('hogutbildade');
		expect(tables.rows).toEqual([]);
		await late.destroy();
	});
});
