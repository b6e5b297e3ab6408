import type { ComparisonSetDefinition } from '#db/schema.ts';
import { allWords } from '#lib/i18n/dictionary.ts';
import { numberFormat } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Span } from '#lib/stats/periods.ts';
import { fullCitation } from '#lib/story/citation.ts';
import { english } from '#lib/story/evaluation/english.ts';
import { languageOf } from '#lib/story/evaluation/language.ts';
import { plainEnglish } from '#lib/story/evaluation/plain-english.ts';
import { plainSwedish } from '#lib/story/evaluation/plain-swedish.ts';
import { evaluationStory } from '#lib/story/evaluation/story.ts';
import { swedish } from '#lib/story/evaluation/swedish.ts';
import type { AskedEvaluation } from '../../evaluation/ask.ts';
import { CALCULATED } from '#lib/server/extract/source-line.ts';
import { sexOf } from '#lib/server/query/parameters.ts';
import { englishReadme, swedishReadme } from './words.ts';
import { underlined } from '../underlined.ts';

/** What a README tells besides the question and its answer. */
export interface ReadmeFacts {
	set: ComparisonSetDefinition;
	/** The data version. */
	version: string;
	/** Of all input files together. */
	sha256: string;
	/** Licences of the tables behind the figures, e.g. `CC0-1.0`. */
	licences: string[];
	/** The address of the site, `https://example.org`. */
	site: string;
}

const LANGUAGES = {
	sv: { readme: swedishReadme, words: swedish, plain: plainSwedish, path: '' },
	en: { readme: englishReadme, words: english(), plain: plainEnglish, path: '/en' }
};

const COLUMNS = '--panel panel.csv --unit unit --group group --time time --value value --denominator denominator';

const written = ({ from, to }: Span, between: string): string => (from === to ? `${from}` : `${from}${between}${to}`);

/** The command that computes the same from panel.csv. */
function commandOf({ query, evaluated: { periods }, result }: AskedEvaluation): string {
	const spans = `--pre ${written(periods.before, '-')} --post ${written(periods.after, '-')}`;
	const { seed, permutations } = query;
	return `npm run evaluate -- ${COLUMNS} ${spans} --base ${result.eventStudy.base} --seed ${seed} --permutations ${permutations}`;
}

/** The result in sentences, as the page tells it. */
function reading({ evaluated, definition, result }: AskedEvaluation, locale: Locale): string {
	const language = LANGUAGES[locale];
	const name = (code: string) => evaluated.source.names[code] ?? code;
	const { figures } = languageOf(language, numberFormat(locale), name, { scale: 'points', kind: definition.kind });
	const { detectable, reading, chance, cautions, limit } = evaluationStory(result, language.words, figures);
	return [detectable, ...reading, ...(chance ? [chance] : []), ...cautions, limit].join(' ');
}

const list = (entries: [string, string][]): string =>
	entries.map(([name, what]) => `  ${name.padEnd(15)}${what}`).join('\n');

function citationOf({ definition }: AskedEvaluation, version: string, permalink: string, locale: Locale): string {
	const figures = { title: definition.title[locale], sourceTables: definition.tables };
	return fullCitation({ ...figures, sourceLine: CALCULATED[locale], untouched: false, version, permalink }, locale);
}

async function readmeIn(locale: Locale, asked: AskedEvaluation, facts: ReadmeFacts): Promise<string> {
	const { readme, path } = LANGUAGES[locale];
	const { sex, basis } = await allWords(locale);
	const { query, definition, evaluated } = asked;
	const spans = [evaluated.periods.before, evaluated.periods.after].map((span) => written(span, '–'));
	const page = facts.site + path + asked.permalink;
	return [
		underlined(readme.heading, '='),
		readme.question(definition.title[locale], sex[sexOf(query.sex)]!, basis[query.basis], spans[0]!, spans[1]!),
		readme.comparison(`${facts.set.title[locale]} (${evaluated.comparison.code})`, facts.set.rule[locale]),
		reading(asked, locale),
		list([
			[readme.labels.page, page],
			[readme.labels.version, `${facts.version} (sha256 ${facts.sha256})`],
			[readme.labels.cite, citationOf(asked, facts.version, page, locale)],
			[readme.labels.licence, readme.licence(facts.licences.join(', '))]
		]),
		underlined(readme.filesHeading, '-'),
		list(readme.files),
		underlined(readme.runHeading, '-'),
		readme.run,
		'  python3 reproduce.py\n  Rscript reproduce.R',
		readme.command,
		`  ${commandOf(asked)}`,
		underlined(readme.figuresHeading, '-'),
		list(readme.figures)
	].join('\n\n');
}

/** README.txt: Swedish, then English; what it is, where it came from, how to run it, what the figures mean. */
export async function readmeText(asked: AskedEvaluation, facts: ReadmeFacts): Promise<string> {
	const texts = await Promise.all((['sv', 'en'] as const).map((locale) => readmeIn(locale, asked, facts)));
	return `${texts.join('\n\n\n')}\n`;
}
