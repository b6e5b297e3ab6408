import { describe, expect, test } from 'vitest';
import { svPages } from '../i18n/pages/sv.ts';
import { sv } from '../i18n/sv.ts';
import { makeFacts } from '../story/evaluation/facts.testing.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { evaluationFields } from './evaluation-fields.ts';

const { choice, comparison, text } = makeFacts({ municipality: 'P1' });
const indicators = (['share', 'difference'] as const).map((kind) => ({
	...{ code: kind, title: kind, kind, sexes: [0 as const], bases: ['population' as const] }
}));
const fields = (indicator: string) =>
	evaluationFields(
		{ ...choice, indicator },
		{ indicators, comparisons: [comparison], municipalities: [{ code: 'P1', name: 'Ett' }] },
		{ ...sv, ...svPages },
		text
	);

describe('the fields of the form', () => {
	test('read as a sentence and carry the names of the address', () =>
		expect(fields('share').map(({ name, label, value }) => [name, label, value])).toEqual([
			['indikator', 'Visa', 'share'],
			['kon', 'bland', 'alla'],
			['underlag', 'som andel av', 'befolkningen'],
			['jamfor', 'jämfört med', 'de-3'],
			['skala', 'räknat i', 'procentenheter'],
			['vikt', 'där', 'kommun'],
			['kommun', 'Markera', 'P1']
		]));
	test.each([
		['share', []],
		[
			'difference',
			['relativa tal (log-odds) (finns inte för detta mått)', 'varje invånare räknas lika (finns inte för detta mått)']
		]
	])('what a %s cannot be asked stays and says so', (indicator, texts) => {
		const disabled = fields(indicator)
			.filter(({ name }) => name === 'skala' || name === 'vikt')
			.flatMap(({ options }) => options.filter((option) => option.disabled).map((option) => option.text));
		expect(disabled).toEqual(texts);
	});
});

test('the command names the columns of panel.csv and the years', () => {
	const command = evaluateCommand({ before: { from: 2015, to: 2019 }, after: { from: 2022, to: 2022 } });
	expect(command.split(' \\\n  ')).toEqual([
		'npm run evaluate -- --panel panel.csv',
		'--unit unit --group group --time time',
		'--value value --denominator denominator',
		'--pre 2015-2019 --post 2022'
	]);
});
