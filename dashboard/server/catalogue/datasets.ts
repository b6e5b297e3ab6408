import type { Texts } from '#lib/i18n/locale.ts';
import { CALCULATED } from '#lib/server/extract/source-line.ts';
import { type Distribution, EVALUATION_DISTRIBUTIONS, tableDistributions } from './distributions.ts';

/** A dataset of the catalogue. */
export interface CatalogueDataset {
	/** Its name in the catalogue. */
	name: string;
	title: Texts;
	description: Texts;
	/** Whose work the figures are: `scb` where they stand as it published them. */
	creator: 'scb' | 'publisher';
	/** The page that shows it, below this site. */
	page: string;
	distributions: Distribution[];
}

export const DATASETS: CatalogueDataset[] = [
	{
		name: 'indicators',
		title: { sv: 'Indikatorer om utbildningsnivå', en: 'Indicators of educational attainment' },
		description: {
			sv: `Andelar av befolkningen efter utbildningsnivå, och skillnader mellan kvinnor och män, för kommuner, år för år. ${CALCULATED.sv}.`,
			en: `Shares of the population by education level, and differences between women and men, for municipalities, year by year. ${CALCULATED.en}.`
		},
		creator: 'publisher',
		page: '/data',
		distributions: tableDistributions('indicators', '/data')
	},
	{
		name: 'counts',
		title: { sv: 'Befolkning efter utbildning, antal', en: 'Population by education, counts' },
		description: {
			sv: 'Antal personer efter region, år, kön och utbildningsnivå. Källa: SCB; riket är en egen summering.',
			en: 'Persons by region, year, sex and education level. Source: Statistics Sweden (SCB); the country is a sum of our own.'
		},
		creator: 'scb',
		page: '/data?tabell=antal',
		distributions: tableDistributions('counts', '/data?tabell=antal')
	},
	{
		name: 'evaluation',
		title: { sv: 'Jämförelser före och efter', en: 'Comparisons before and after' },
		description: {
			sv: `Förändringen i kommuner som deltog i en förstudie 2021, jämförd med andra kommuner. ${CALCULATED.sv}.`,
			en: `The change in municipalities that took part in a pre-study in 2021, compared with other municipalities. ${CALCULATED.en}.`
		},
		creator: 'publisher',
		page: '/fore-efter',
		distributions: EVALUATION_DISTRIBUTIONS
	}
];
