import { OFFERED_FILES, type OfferedFile } from '../files/offered.ts';
import type { Publisher } from '#lib/server/publisher.ts';
import type { Triple, Value } from './triples.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const EU = 'http://publications.europa.eu/resource/authority/';
const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** What the catalogue is made from. */
export interface CatalogueFacts {
	/** The site's own address without a path. */
	origin: string;
	publisher: Publisher;
	version: string;
	/** The first and last year that have figures. */
	years: [number, number];
}

const iri = (...iris: string[]): Value[] => iris.map((each) => ({ iri: each }));
const inBoth = (sv: string, en: string): Value[] => [
	{ text: sv, language: 'sv' },
	{ text: en, language: 'en' }
];

const about = (subject: string, properties: Record<string, Value[]>): Triple[] =>
	Object.entries(properties).flatMap(([predicate, values]) => values.map((value) => ({ subject, predicate, value })));

/** Where computed figures come from: SCB asks not to be named as their source. */
const COMPUTED = [
	'Egen beräkning; underlag: öppna data från SCB.',
	'Own calculation; based on open data from Statistics Sweden (SCB).'
] as const;

/** Of each dataset the title and where its figures come from, Swedish before English. */
const DATASETS = {
	counts: {
		titles: ['Befolkning efter utbildning, antal', 'Population by education, counts'],
		origins: [
			'Källa: SCB; riket är en egen summering.',
			'Source: Statistics Sweden (SCB); the country is a sum of our own.'
		]
	},
	indicators: {
		titles: ['Indikatorer om utbildningsnivå', 'Indicators of educational attainment'],
		origins: COMPUTED
	},
	evaluation: { titles: ['Jämförelser före och efter', 'Comparisons before and after'], origins: COMPUTED }
} as const;

type DatasetName = keyof typeof DATASETS;

/** Media types that IANA lists; lines of JSON and px have none there. */
const IANA = /^(text\/csv|application\/(json|zip|vnd\.apache\.parquet|vnd\.openxmlformats[\w.-]+))/;
const FILE_TYPES: Record<string, string> = { csv: 'CSV', xlsx: 'XLSX', json: 'JSON', zip: 'ZIP' };
/** Those that hold the whole table however long it is; the others are asked for in parts. */
const WHOLE = new Set(['csv', 'ndjson', 'parquet']);

const datasetOf = ({ table }: OfferedFile): string => table ?? 'evaluation';

function distribution(file: OfferedFile, origin: string): Triple[] {
	const mediaType = IANA.exec(file.contentType)?.[0];
	const fileType = FILE_TYPES[file.format];
	return about(`${origin}/dcat#file${file.path.replace('/', '-')}`, {
		[TYPE]: iri(`${DCAT}Distribution`),
		[`${DCT}title`]: [{ text: file.summary, language: 'en' }],
		[`${DCAT}accessURL`]: iri(`${origin}/data`),
		[`${DCAT}downloadURL`]: WHOLE.has(file.format) ? iri(`${origin}/api/v1/files${file.path}`) : [],
		[`${DCAT}mediaType`]: mediaType ? iri(`https://www.iana.org/assignments/media-types/${mediaType}`) : [],
		[`${DCT}format`]: fileType ? iri(`${EU}file-type/${fileType}`) : [],
		[`${DCT}license`]: iri(CC0)
	});
}

function dataset(name: DatasetName, { origin, publisher, version }: CatalogueFacts): Triple[] {
	const files = OFFERED_FILES.filter((file) => datasetOf(file) === name);
	const { titles, origins } = DATASETS[name];
	const own = about(`${origin}/dcat#${name}`, {
		[TYPE]: iri(`${DCAT}Dataset`),
		[`${DCT}title`]: inBoth(titles[0], titles[1]),
		[`${DCT}description`]: inBoth(`${titles[0]}. ${origins[0]}`, `${titles[1]}. ${origins[1]}`),
		[`${DCT}publisher`]: iri(`${origin}/dcat#publisher`),
		[`${DCAT}contactPoint`]: publisher.email ? iri(`${origin}/dcat#contact`) : [],
		[`${DCAT}theme`]: iri(`${EU}data-theme/EDUC`, `${EU}data-theme/SOCI`),
		[`${DCT}spatial`]: iri(
			...['SE313', 'SE331', 'SE332'].map((code) => `http://data.europa.eu/nuts/code/${code}`),
			`${EU}country/SWE`
		),
		[`${DCT}temporal`]: iri(`${origin}/dcat#period`),
		[`${DCT}accrualPeriodicity`]: iri(`${EU}frequency/ANNUAL`),
		[`${DCAT}version`]: [{ text: version }],
		[`${DCAT}landingPage`]: iri(`${origin}/data`),
		[`${DCAT}distribution`]: iri(...files.map(({ path }) => `${origin}/dcat#file${path.replace('/', '-')}`))
	});
	return [...own, ...files.flatMap((file) => distribution(file, origin))];
}

const agents = ({ origin, publisher: { name, url, email } }: CatalogueFacts): Triple[] => [
	...about(`${origin}/dcat#publisher`, {
		[TYPE]: iri(`${FOAF}Agent`),
		[`${FOAF}name`]: [{ text: name }],
		[`${FOAF}homepage`]: url ? iri(url) : []
	}),
	...(email
		? about(`${origin}/dcat#contact`, {
				[TYPE]: iri(`${VCARD}Organization`),
				[`${VCARD}fn`]: [{ text: name }],
				[`${VCARD}hasEmail`]: iri(`mailto:${email}`)
			})
		: [])
];

/** The catalogue by DCAT-AP-SE 3.0.1: itself, three datasets, their files and the API. */
export function catalogueTriples(facts: CatalogueFacts): Triple[] {
	const { origin, years, publisher } = facts;
	const names = Object.keys(DATASETS) as DatasetName[];
	const datasets = iri(...names.map((name) => `${origin}/dcat#${name}`));
	const day = (text: string): Value[] => [{ text, datatype: `${XSD}date` }];
	const shared = {
		[`${DCT}publisher`]: iri(`${origin}/dcat#publisher`),
		[`${DCT}license`]: iri(CC0)
	};
	return [
		...about(`${origin}/dcat#catalogue`, {
			[TYPE]: iri(`${DCAT}Catalog`),
			[`${DCT}title`]: inBoth('Kraftsamling i siffror', 'Kraftsamling in figures'),
			[`${DCT}description`]: inBoth('Utbildningsnivån i siffror.', 'Educational attainment in figures.'),
			...shared,
			[`${DCT}language`]: iri(`${EU}language/SWE`, `${EU}language/ENG`),
			[`${FOAF}homepage`]: iri(`${origin}/`),
			[`${DCAT}dataset`]: datasets,
			[`${DCAT}service`]: iri(`${origin}/dcat#api`)
		}),
		...about(`${origin}/dcat#api`, {
			[TYPE]: iri(`${DCAT}DataService`),
			[`${DCT}title`]: inBoth('API', 'API'),
			...shared,
			[`${DCAT}contactPoint`]: publisher.email ? iri(`${origin}/dcat#contact`) : [],
			[`${DCAT}endpointURL`]: iri(`${origin}/api/v1`),
			[`${DCAT}endpointDescription`]: iri(`${origin}/api/v1/openapi.json`),
			[`${DCAT}servesDataset`]: datasets
		}),
		...about(`${origin}/dcat#period`, {
			[TYPE]: iri(`${DCT}PeriodOfTime`),
			[`${DCAT}startDate`]: day(`${years[0]}-01-01`),
			[`${DCAT}endDate`]: day(`${years[1]}-12-31`)
		}),
		...agents(facts),
		...names.flatMap((name) => dataset(name, facts))
	];
}
