import type { RegionRow } from '#db/queries/regions.ts';
import type { IndicatorDefinition } from '#db/schema.ts';
import type { Words } from '#lib/i18n/dictionary.ts';
import { COLUMN_WORDS } from '#lib/server/extract/column-words.ts';
import type { Extract } from '#lib/server/extract/extract.ts';
import { isUntouched, sourceLine } from '#lib/server/extract/source-line.ts';
import type { Publisher } from '#lib/server/publisher.ts';
import type { ExtractChoice } from '#lib/state/extract.ts';
import { placesOf } from './places.ts';
import type { JsonLd } from './script.ts';

/** What a page tells machines of the figures it shows. */
export interface DatasetFacts {
	/** `Högutbildade i 39 kommuner och riket, 2010–2025` */
	name: string;
	extract: Extract;
	choice: Pick<ExtractChoice, 'sexes' | 'bases'>;
	/** Those shown; none where the figures are counts. */
	indicators: Pick<IndicatorDefinition, 'kind' | 'title' | 'definition'>[];
	/** The regions that have figures, and every region. */
	regions: RegionRow[];
	allRegions: RegionRow[];
	/** The data version. */
	version: string;
	/** How the figures are cited in full. */
	cited: string;
	publisher: Publisher;
	/** The site's own address without a path. */
	origin: string;
	/** The address, whole, of the page that offers the same figures. */
	permalink: string;
	files: { name: string; mediaType: string; href: string }[];
	words: Words;
}

const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** Google reads no longer description of a dataset. */
const LONGEST = 5000;

const SCB = { sv: 'Statistiska centralbyrån (SCB)', en: 'Statistics Sweden (SCB)' };
const PERSONS = { sv: 'personer', en: 'persons' };

const organization = (name: string, url: string): JsonLd => ({ '@type': 'Organization', name, url });

/** `Kön: kvinnor. Andel av: hela befolkningen.` */
function ofWhom({ choice: { sexes, bases }, words }: DatasetFacts): string {
	const { form } = words.data;
	const said = [
		[form.sexes, sexes.map((sex) => words.sex[sex])],
		[form.bases, bases.map((basis) => words.basis[basis])]
	] as const;
	return said.flatMap(([what, which]) => (which.length > 0 ? [`${what}: ${which.join('; ')}.`] : [])).join(' ');
}

/** What it is, whose figures they are, what the indicators mean and what SCB says of the tables: whole paragraphs. */
function description(facts: DatasetFacts): string {
	const { name, extract } = facts;
	const parts = [`${name}.`, ofWhom(facts), `${sourceLine(extract)}.`, ...extract.notes];
	return parts.reduce((text, part) => (text.length + part.length < LONGEST ? `${text} ${part}` : text));
}

function variables({ indicators, words: { locale, unit } }: DatasetFacts): JsonLd[] {
	if (indicators.length === 0) {
		return [{ '@type': 'PropertyValue', name: COLUMN_WORDS.persons!.title[locale], unitText: PERSONS[locale] }];
	}
	return indicators.map(({ kind, title }) => ({
		'@type': 'PropertyValue',
		name: title[locale],
		unitText: kind === 'share' ? unit.percent : unit.points
	}));
}

/** All figures are of 31 December. */
const period = (years: number[]): string =>
	[...new Set([years[0], years.at(-1)])].map((year) => `${year}-12-31`).join('/');

const table = ({ code, title, url }: Extract['sources'][number], { words: { locale } }: DatasetFacts): JsonLd => ({
	'@type': 'CreativeWork',
	name: `${code}: ${title}`,
	identifier: code,
	url,
	license: CC0,
	creator: organization(SCB[locale], 'https://www.scb.se/')
});

/**
 * The figures that a page shows as a schema.org Dataset, by Google's rules for datasets: how this set is cited stands
 * in `creditText`, as `citation` is for other works than itself, here SCB's tables.
 */
export function schemaDataset(facts: DatasetFacts): JsonLd {
	const { name, extract, regions, allRegions, version, cited, publisher, origin, permalink, files, words } = facts;
	const { locale } = words;
	const own = organization(publisher.name, publisher.url ?? `${origin}/`);
	return {
		'@context': 'https://schema.org/',
		'@type': 'Dataset',
		'@id': permalink,
		name,
		description: description(facts),
		url: permalink,
		inLanguage: locale,
		version,
		license: CC0,
		isAccessibleForFree: true,
		creator: isUntouched(extract) ? organization(SCB[locale], 'https://www.scb.se/') : own,
		publisher: own,
		creditText: cited,
		citation: extract.sources.map(({ code, title }) => `${SCB[locale]}, ${code}: ${title}`),
		isBasedOn: extract.sources.map((source) => table(source, facts)),
		temporalCoverage: period(extract.years),
		spatialCoverage: placesOf(regions, allRegions, locale),
		variableMeasured: variables(facts),
		distribution: files.map((file) => ({
			'@type': 'DataDownload',
			name: file.name,
			encodingFormat: file.mediaType,
			contentUrl: origin + file.href
		})),
		includedInDataCatalog: {
			'@type': 'DataCatalog',
			'@id': `${origin}/dcat#catalogue`,
			name: words.site.name,
			description: words.start.description,
			url: `${origin}/`
		}
	};
}
