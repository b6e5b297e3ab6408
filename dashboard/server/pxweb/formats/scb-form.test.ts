import { afterAll, expect, test } from 'vitest';
import { TEST_CELLS } from '#db/testing-figures.ts';
import { createTestDatabase } from '#db/testing.ts';
import { figuresOf, gatherAll, sourceOf } from '#ingest/testing.ts';
import { getData, pxwebApp, type Values } from '../testing-pxweb.ts';

const db = await createTestDatabase();
const app = pxwebApp(db);
afterAll(() => db.destroy());

const VALUES: Values = {
	...{ Region: '2161,2584', Alder: '*', UtbildningsNiva: '*', Kon: '*', ContentsCode: '*', Tid: '*' }
};

const ours = TEST_CELLS.filter(({ region }) => region === '2161' || region === '2584');

test.each([
	['json-stat2', {}],
	['px', {}],
	['csv', { heading: 'Tid' }],
	['csv', { outputFormatParams: 'UseTexts,IncludeTitle,SeparatorSemicolon' }]
])(
	"the load reads %s %o of SCB's table as what SCB would have sent, to the same figures",
	async (outputFormat, more) => {
		const { body } = await getData(app, 'TAB3981', VALUES, { outputFormat, ...more });
		const gathered = gatherAll(sourceOf(body, 'answer'));
		expect(gathered.files[0]).toMatchObject({ tables: ['TAB3981'], cells: ours.length, skipped: 0 });
		const figures = figuresOf(gathered).map(([, ages, figure]) => ({ ages, figure }));
		expect(new Set(figures.map(({ ages }) => `${ages.from}-${ages.to}`))).toEqual(new Set(['16-74']));
		const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
		expect(sum(figures.map(({ figure }) => figure.persons))).toBe(sum(ours.map(({ persons }) => persons)));
		expect(figures.filter(({ figure }) => figure.status === '..')).toHaveLength(1);
	}
);
