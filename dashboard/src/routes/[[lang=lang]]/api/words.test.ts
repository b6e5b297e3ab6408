import { describe, expect, test } from 'vitest';
import { describeApi } from '../../../../server/api/description.ts';
import { fileParameters } from './file-parameters.ts';
import { apiWords } from './words.ts';

const api = describeApi();

test('Swedish has its own words for every address, format and file', () => {
	const { summaries, formats } = apiWords.sv;
	const paths = [...api.answers, ...api.zips].map(({ path }) => path);
	for (const name of [...paths, ...api.tables.map((table) => table.name)]) expect(summaries[name], name).toBeDefined();
	for (const { ending } of api.formats) expect(formats[ending], ending).toBeDefined();
});

describe.each(['sv', 'en'] as const)('%s', (locale) => {
	const { meanings } = apiWords[locale];

	test.each(api.answers)('$path: every parameter has its meaning', ({ path, parameters }) => {
		for (const { name } of parameters) expect(meanings[`${path} ${name}`] ?? meanings[name], name).toBeDefined();
	});

	test('every parameter of a file has its meaning', () => {
		for (const { name } of fileParameters(api)) expect(meanings[name], name).toBeDefined();
	});
});

test('the example of a problem is one, and says what is allowed', () => {
	const { parameters, instance } = JSON.parse(api.problem.body);
	expect(instance).toBe(api.problem.path);
	expect(parameters.map(({ parameter }: { parameter: string }) => parameter)).toEqual(['year', 'sex']);
});

test('a parameter of files stands once, with those that know it where not all do', () => {
	const all = fileParameters(api).map(({ name, only, values }) => ({ name, only, values }));
	expect(all).toContainEqual({ name: 'region', only: [], values: [] });
	expect(all).toContainEqual({ name: 'sex', only: ['indicators'], values: ['total', 'men', 'women'] });
	expect(all).toContainEqual({ name: 'sex', only: ['counts'], values: ['men', 'women'] });
	expect(all).toContainEqual({ name: 'dialect', only: ['csv', 'csv-metadata.json'], values: ['excel', 'code'] });
});
