import { enPages } from '#lib/i18n/pages/en.ts';
import { svPages } from '#lib/i18n/pages/sv.ts';
import type { Texts } from '#lib/i18n/locale.ts';
import { fileAddress, OFFERED_FILES, type OfferedFile } from '#lib/server/extract/offered-files.ts';
import type { Triple } from './triples.ts';
import { about, CC0, DCAT, DCT, inBoth, iri, text, TYPE } from './vocabulary.ts';

/** A way to get at a dataset. */
export interface Distribution {
	/** Its name in the catalogue. */
	name: string;
	title: Texts;
	description: Texts;
	mediaType: string;
	/** Below this site: the page that leads there, and the whole file where one address gives it. */
	page: string;
	download?: string;
	/** Whether it is asked of the API. */
	isService?: boolean;
}

/** Formats that hold a table however long it is; the others are asked for in parts, on the page. */
const WHOLE = new Set(['csv', 'ndjson', 'parquet']);

function ofFile(table: string, page: string, file: OfferedFile): Distribution {
	const [sv, en] = [svPages, enPages].map(({ data }) => data.files.form[file.name]);
	return {
		name: `${table}-${file.name}`,
		title: { sv: sv![0]!, en: en![0]! },
		description: { sv: sv![1]!, en: en![1]! },
		mediaType: file.mediaType,
		page,
		...(WHOLE.has(file.ending) && { download: fileAddress(table, file, 'region=all') })
	};
}

const ofApi = (dataset: string): Distribution => ({
	name: `${dataset}-api`,
	title: { sv: 'API', en: 'API' },
	description: { sv: 'för program: JSON, en del i taget', en: 'for programs: JSON, a part at a time' },
	mediaType: 'application/json',
	page: '/api',
	isService: true
});

/** The ways to a table of figures: every file that is offered, and the API. */
export const tableDistributions = (table: string, page: string): Distribution[] => [
	...OFFERED_FILES.map((file) => ofFile(table, page, file)),
	ofApi(table)
];

/** The ways to the comparisons. */
export const EVALUATION_DISTRIBUTIONS: Distribution[] = [
	{
		name: 'evaluation-zip',
		title: { sv: 'Zip med skript', en: 'Zip with scripts' },
		description: {
			sv: 'siffrorna bakom en jämförelse, med skript i R och Python som räknar om den',
			en: 'the figures behind a comparison, with scripts in R and Python that compute it again'
		},
		mediaType: 'application/zip',
		page: '/fore-efter'
	},
	ofApi('evaluation')
];

/** Media types that IANA lists. */
const IANA = /^(text\/(csv|plain)|application\/(json|zip|vnd\.apache\.parquet|vnd\.openxmlformats[\w.-]+))$/;

export const distributionIri = (origin: string, { name }: Distribution): string => `${origin}/dcat#${name}`;

/** A distribution; its format is a text, as DCAT-AP-SE has it, and `mediaType` says the same by its IRI. */
export function distributionTriples(distribution: Distribution, origin: string): Triple[] {
	const { title, description, mediaType, page, download, isService } = distribution;
	return about(distributionIri(origin, distribution), {
		[TYPE]: iri(`${DCAT}Distribution`),
		[`${DCT}title`]: inBoth(title),
		[`${DCT}description`]: inBoth(description),
		[`${DCAT}accessURL`]: iri(origin + page),
		[`${DCAT}downloadURL`]: download ? iri(origin + download) : [],
		[`${DCAT}accessService`]: isService ? iri(`${origin}/dcat#api`) : [],
		[`${DCT}format`]: text(mediaType),
		[`${DCAT}mediaType`]: IANA.test(mediaType) ? iri(`https://www.iana.org/assignments/media-types/${mediaType}`) : [],
		[`${DCT}license`]: iri(CC0)
	});
}
