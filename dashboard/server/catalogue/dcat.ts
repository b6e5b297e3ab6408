import type { Publisher } from '#lib/server/publisher.ts';
import { PXWEB_PATH } from '../pxweb/client-example.ts';
import { type CatalogueDataset, DATASETS } from './datasets.ts';
import { distributionIri, distributionTriples } from './distributions.ts';
import type { Triple, Value } from './triples.ts';
import { about, CC0, DCAT, DCT, EU, FOAF, inBoth, iri, text, TYPE, VCARD, withKinds, XSD } from './vocabulary.ts';

/** What the catalogue is made from. */
export interface CatalogueFacts {
	/** The site's own address without a path. */
	origin: string;
	publisher: Publisher;
	/** Every release that led to the figures, the newest first. */
	versions: string[];
	/** The first and last year that have figures. */
	years: [number, number];
}

const PUBLISHER_TYPES = 'http://purl.org/adms/publishertype/';

/** SKOS concept of Wikidata by which DCAT-AP-SE names the style of a service. */
const REST = 'http://www.wikidata.org/entity/Q749568';

const PLACES = iri(
	...['SE313', 'SE331', 'SE332'].map((code) => `http://data.europa.eu/nuts/code/${code}`),
	`${EU}country/SWE`
);

const day = (date: string): Value[] => text(date, `${XSD}date`);

/** The day that a version names; files that no data package describes have none. */
const dayOf = (version: string): Value[] => (/^\d{4}-\d\d-\d\d$/.test(version) ? day(version) : []);

const keywords = (): Value[] => [
	...inBoth({ sv: 'utbildningsnivå', en: 'educational attainment' }),
	...inBoth({ sv: 'befolkning', en: 'population' }),
	...inBoth({ sv: 'kommuner', en: 'municipalities' })
];

/** When it was first published and last changed. */
const dates = ({ versions }: CatalogueFacts) => ({
	[`${DCT}issued`]: dayOf(versions.at(-1)!),
	[`${DCT}modified`]: dayOf(versions[0]!)
});

/** What is said alike of the datasets and of the API: they are open to all, and somebody answers questions. */
const shared = ({ origin, publisher }: CatalogueFacts) => ({
	[`${DCT}publisher`]: iri(`${origin}/dcat#publisher`),
	[`${DCAT}contactPoint`]: publisher.email ? iri(`${origin}/dcat#contact`) : [],
	[`${DCT}accessRights`]: iri(`${EU}access-right/PUBLIC`),
	[`${DCAT}keyword`]: keywords(),
	[`${DCAT}theme`]: iri(`${EU}data-theme/EDUC`, `${EU}data-theme/SOCI`)
});

function datasetTriples(dataset: CatalogueDataset, facts: CatalogueFacts): Triple[] {
	const { origin, versions } = facts;
	const { name, title, description, creator, page, distributions } = dataset;
	const own = about(`${origin}/dcat#${name}`, {
		[TYPE]: iri(`${DCAT}Dataset`),
		[`${DCT}title`]: inBoth(title),
		[`${DCT}description`]: inBoth(description),
		...shared(facts),
		[`${DCT}creator`]: iri(`${origin}/dcat#${creator}`),
		[`${DCT}spatial`]: PLACES,
		[`${DCT}temporal`]: iri(`${origin}/dcat#period`),
		[`${DCAT}temporalResolution`]: text('P1Y', `${XSD}duration`),
		[`${DCT}accrualPeriodicity`]: iri(`${EU}frequency/ANNUAL`),
		...dates(facts),
		[`${DCAT}version`]: text(versions[0]!),
		[`${DCAT}landingPage`]: iri(origin + page),
		[`${DCAT}distribution`]: iri(...distributions.map((each) => distributionIri(origin, each)))
	});
	return [...own, ...distributions.flatMap((each) => distributionTriples(each, origin))];
}

const agents = ({ origin, publisher: { name, url, type } }: CatalogueFacts): Triple[] => [
	...about(`${origin}/dcat#publisher`, {
		[TYPE]: iri(`${FOAF}Agent`),
		[`${FOAF}name`]: text(name),
		[`${FOAF}homepage`]: url ? iri(url) : [],
		[`${DCT}type`]: type ? iri(PUBLISHER_TYPES + type) : []
	}),
	...about(`${origin}/dcat#scb`, {
		[TYPE]: iri(`${FOAF}Agent`),
		[`${FOAF}name`]: inBoth({ sv: 'Statistiska centralbyrån (SCB)', en: 'Statistics Sweden (SCB)' }),
		[`${FOAF}homepage`]: iri('https://www.scb.se/'),
		[`${DCT}type`]: iri(`${PUBLISHER_TYPES}NationalAuthority`)
	})
];

/** Only with an e-mail address, which DCAT-AP-SE demands of a contact point but not of a catalogue: none is made up. */
const contact = ({ origin, publisher: { name, email } }: CatalogueFacts): Triple[] =>
	email
		? about(`${origin}/dcat#contact`, {
				[TYPE]: iri(`${VCARD}Organization`, `${VCARD}Kind`),
				[`${VCARD}fn`]: text(name),
				[`${VCARD}hasEmail`]: iri(`mailto:${email}`)
			})
		: [];

/** What every address of the site that answers programs has in common. */
const service = (facts: CatalogueFacts, name: string, own: Record<string, Value[]>): Triple[] =>
	about(`${facts.origin}/dcat#${name}`, {
		[TYPE]: iri(`${DCAT}DataService`),
		...shared(facts),
		[`${DCT}license`]: iri(CC0),
		[`${DCT}format`]: text('application/json'),
		[`${DCT}type`]: iri(REST),
		[`${DCAT}landingPage`]: iri(`${facts.origin}/api`),
		...own
	});

const services = (facts: CatalogueFacts, datasets: Value[]): Triple[] => [
	...service(facts, 'api', {
		[`${DCT}title`]: inBoth({
			sv: 'API för utbildningsnivån i siffror',
			en: 'API of educational attainment in figures'
		}),
		[`${DCT}description`]: inBoth({
			sv: 'Frågor med GET, svar i JSON och som filer. Ingen nyckel behövs.',
			en: 'Questions by GET, answers in JSON and as files. No key is needed.'
		}),
		[`${DCAT}endpointURL`]: iri(`${facts.origin}/api/v1`),
		[`${DCAT}endpointDescription`]: iri(`${facts.origin}/api/v1/openapi.json`),
		[`${DCAT}servesDataset`]: datasets
	}),
	...service(facts, 'pxweb', {
		[`${DCT}title`]: inBoth({ sv: 'PxWebApi 2', en: 'PxWebApi 2' }),
		[`${DCT}description`]: inBoth({
			sv: 'Samma siffror på det sätt som SCB:s API svarar, för program som redan frågar det.',
			en: "The same figures in the way SCB's API answers, for programs that already ask it."
		}),
		[`${DCAT}endpointURL`]: iri(facts.origin + PXWEB_PATH),
		[`${DCAT}endpointDescription`]: iri('https://github.com/PxTools/PxApiSpecs'),
		[`${DCAT}servesDataset`]: iri(`${facts.origin}/dcat#indicators`, `${facts.origin}/dcat#counts`)
	})
];

/** The catalogue by DCAT-AP-SE 3.0.1: itself, its datasets, their distributions and the two APIs. */
export function catalogueTriples(facts: CatalogueFacts): Triple[] {
	const { origin, years } = facts;
	const datasets = iri(...DATASETS.map(({ name }) => `${origin}/dcat#${name}`));
	return withKinds([
		...about(`${origin}/dcat#catalogue`, {
			[TYPE]: iri(`${DCAT}Catalog`),
			[`${DCT}title`]: inBoth({ sv: 'Kraftsamling i siffror', en: 'Kraftsamling in figures' }),
			[`${DCT}description`]: inBoth({ sv: 'Utbildningsnivån i siffror.', en: 'Educational attainment in figures.' }),
			[`${DCT}publisher`]: iri(`${origin}/dcat#publisher`),
			[`${DCT}license`]: iri(CC0),
			[`${DCT}language`]: iri(`${EU}language/SWE`, `${EU}language/ENG`),
			[`${DCT}spatial`]: PLACES,
			...dates(facts),
			[`${FOAF}homepage`]: iri(`${origin}/`),
			[`${DCAT}themeTaxonomy`]: iri(`${EU}data-theme`),
			[`${DCAT}dataset`]: datasets,
			[`${DCAT}service`]: iri(`${origin}/dcat#api`, `${origin}/dcat#pxweb`)
		}),
		...services(facts, datasets),
		...about(`${origin}/dcat#period`, {
			[TYPE]: iri(`${DCT}PeriodOfTime`),
			[`${DCAT}startDate`]: day(`${years[0]}-01-01`),
			[`${DCAT}endDate`]: day(`${years[1]}-12-31`)
		}),
		...agents(facts),
		...contact(facts),
		...DATASETS.flatMap((dataset) => datasetTriples(dataset, facts))
	]);
}
