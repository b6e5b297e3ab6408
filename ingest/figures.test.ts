import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EducationDb, openDatabase } from '#db/open.server.ts';
import { foreignKeyCheck } from '#db/writers/maintain.ts';
import { ingest } from './ingest.ts';
import { silent } from './progress.ts';

/*
 * The figures in the database against sums over the raw files, added up here without any code of ingest:
 * the files as text, cut with regular expressions.
 */

const data = join(import.meta.dirname, '../data');
const folder = mkdtempSync(join(tmpdir(), 'figures-'));
const file = join(folder, 'figures.sqlite');

/** What tells the eight levels apart, in their order. */
const LABELS = [
	/kortare än 9 år/,
	/9 \(10\) år/,
	/^gymnasial .* högst 2 år/,
	/^gymnasial .* 3 år/,
	/mindre än 3 år/,
	/3 år eller mer/,
	/^forskar/,
	/saknas/
];

/** Persons by `code/level/sex/year`, the levels as 1–8. */
const persons = new Map<string, number>();
for (const name of ['kommuner_21_24_25_2010-2025', 'alla_kommuner_2018-2022', 'riket_2010-2022']) {
	const [header, ...lines] = readFileSync(join(data, `scb/TAB3981_${name}.csv`), 'latin1')
		.trim()
		.split('\r\n');
	const years = header.match(/\d{4}/g)!;
	for (const line of lines) {
		const [, code, label, sex, figures] = /^"(\d+) .*?","totalt 16-74 år","(.*)","(män|kvinnor)",([\d,]+)$/.exec(line)!;
		const level = 1 + LABELS.findIndex((pattern) => pattern.test(label));
		figures
			.split(',')
			.forEach((figure, at) => persons.set([code, level, sex === 'män' ? 1 : 2, years[at]].join('/'), Number(figure)));
	}
}

/** Numerator and denominator by `code/year/measure/age_to`. */
const ratios = new Map<string, [number, number]>();
for (const line of readFileSync(join(data, 'scb/ratios_25-64_and_riket.csv'), 'utf8').trim().split('\r\n').slice(1)) {
	const [code, year, , measure, , ageTo, numerator, denominator] = line.split(',');
	ratios.set([code, year, measure, ageTo].join('/'), [Number(numerator), Number(denominator)]);
}

const LEVELS: Record<string, number[]> = {
	hogutbildade: [6, 7],
	eftergymnasial: [5, 6, 7],
	gymnasial: [3, 4],
	forgymnasial: [1, 2],
	forskarutbildade: [7]
};

/** Persons of these levels; undefined where a file has none. */
function sum(code: string, levels: number[], sexes: number[], year: number): number | undefined {
	const parts = levels.flatMap((level) => sexes.map((sex) => persons.get([code, level, sex, year].join('/'))));
	return parts.some((part) => part === undefined) ? undefined : parts.reduce((total, part) => total! + part!, 0);
}

/** Numerator and denominator out of the raw counts. */
function counted(
	code: string,
	indicator: string,
	sex: number,
	year: number,
	known: boolean
): [number, number] | undefined {
	const sexes = sex === 0 ? [1, 2] : [sex];
	const all = known ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5, 6, 7, 8];
	const numerator = sum(code, LEVELS[indicator], sexes, year);
	const denominator = sum(code, all, sexes, year);
	return numerator === undefined || denominator === undefined ? undefined : [numerator, denominator];
}

interface Value {
	region: string;
	sex: number;
	known: boolean;
	year: number;
	numerator: number | null;
	denominator: number | null;
	value: number | null;
	ageTo: number;
}

let db: EducationDb;
const values = new Map<string, Value[]>();

beforeAll(async () => {
	await ingest({ data, files: [], target: file, progress: silent });
	db = openDatabase(file, { readonly: true });
	const rows = await db
		.selectFrom('indicator_value as value')
		.innerJoin('indicator', 'indicator.id', 'value.indicator_id')
		.innerJoin('region', 'region.id', 'value.region_id')
		.select([
			'indicator.code',
			'region.code as region',
			'sex',
			'basis',
			'year',
			'numerator',
			'denominator',
			'value',
			'age_to'
		])
		.execute();
	for (const { code, basis, age_to, ...row } of rows) {
		if (!values.has(code)) values.set(code, []);
		values.get(code)!.push({ ...row, known: basis === 1, ageTo: age_to });
	}
}, 60_000);

afterAll(async () => {
	await db?.destroy();
	rmSync(folder, { recursive: true });
});

const valueOf = (indicator: string, region: string, year: number, sex = 0) =>
	values.get(indicator)!.find((row) => row.region === region && row.year === year && row.sex === sex && !row.known)
		?.value;

test('every row points to what is there', () => expect(foreignKeyCheck(db)).resolves.toBeUndefined());

test.each([
	['Gävle', '2180', 2025, 22.9],
	['Umeå', '2480', 2025, 34.7]
])('%s (%s): highly educated in %i', (_, code, year, expected) =>
	expect(valueOf('hogutbildade', code, year)).toBeCloseTo(expected, 1)
);

test('the country: highly educated in 2022', () => expect(valueOf('hogutbildade', '00', 2022)).toBeCloseTo(24.87, 2));

const participants = readFileSync(join(data, 'participants.csv'), 'utf8').match(/^\d{4}/gm)!;
const others = [...new Set([...persons.keys()].map((key) => key.slice(0, 4)))].filter(
	(code) => /^2[145]\d\d$/.test(code) && !participants.includes(code)
);

test.each([
	['23 participants', participants, 2010, 10.57],
	['23 participants', participants, 2025, 15.12],
	['16 others', others, 2010, 12.72],
	['16 others', others, 2025, 18.13]
])('the unweighted mean of the %s', (group, codes, year, expected) => {
	expect(codes).toHaveLength(Number.parseInt(group));
	const mean = codes.reduce((total, code) => total + valueOf('hogutbildade', code, year)!, 0) / codes.length;
	expect(mean).toBeCloseTo(expected, 2);
});

describe('every value of', () => {
	test.each(Object.keys(LEVELS))('%s equals the sum over the files', (indicator) => {
		const rows = values.get(indicator)!.filter(({ region, year }) => persons.has(`${region}/1/1/${year}`));
		for (const { region, sex, known, year, numerator, denominator, value } of rows) {
			const [part, whole] = counted(region, indicator, sex, year, known)!;
			expect([numerator, denominator]).toEqual([part, whole]);
			expect(value).toBeCloseTo((100 * part) / whole, 10);
		}
		// 39 municipalities in 16 years, 251 more in 5, the country in 13; three sexes, two bases.
		expect(rows).toHaveLength((39 * 16 + 251 * 5 + 13) * 3 * 2);
	});

	test('kvinnor-minus-man equals the difference of the sums', () => {
		const rows = values.get('kvinnor-minus-man')!;
		for (const { region, known, year, value } of rows) {
			const [women, men] = [2, 1].map((sex) => counted(region, 'hogutbildade', sex, year, known)!);
			expect(value).toBeCloseTo((100 * women[0]) / women[1] - (100 * men[0]) / men[1], 10);
		}
		expect(rows).toHaveLength((39 * 16 + 251 * 5 + 13) * 2);
	});

	test('hogutbildade-25-64 equals the published numerator and denominator, and keeps the break of ages', () => {
		const rows = values.get('hogutbildade-25-64')!;
		for (const { region, year, numerator, denominator, value, ageTo } of rows) {
			const ratio = ratios.get([region, year, 'eftergymnasial_minst_3_ar', year < 2023 ? 64 : 65].join('/'))!;
			expect([numerator, denominator]).toEqual(ratio);
			expect(value).toBeCloseTo((100 * ratio[0]) / ratio[1], 10);
			expect(ageTo).toBe(year < 2023 ? 64 : 65);
		}
		expect(rows).toHaveLength(43 * 11);
	});

	test('the country after 2022 comes from the published ratios', () => {
		const rows = values.get('hogutbildade')!.filter(({ region, year }) => region === '00' && year > 2022);
		expect(rows.map(({ year, numerator, denominator }) => [year, numerator, denominator])).toEqual(
			[2023, 2024, 2025].map((year) => [year, ...ratios.get(`00/${year}/eftergymnasial_minst_3_ar/74`)!])
		);
	});
});

test('every count is in the database once', async () => {
	const rows = await db
		.selectFrom('observed')
		.innerJoin('region', 'region.id', 'observed.region_id')
		.select(['region.code', 'level_id', 'sex', 'year', 'persons'])
		.execute();
	expect(rows).toHaveLength(persons.size);
	expect(
		rows.filter((row) => persons.get([row.code, row.level_id, row.sex, row.year].join('/')) !== row.persons)
	).toEqual([]);
});
