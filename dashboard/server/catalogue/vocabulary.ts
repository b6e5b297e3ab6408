import type { Texts } from '#lib/i18n/locale.ts';
import type { Triple, Value } from './triples.ts';

export const DCAT = 'http://www.w3.org/ns/dcat#';
export const DCT = 'http://purl.org/dc/terms/';
export const FOAF = 'http://xmlns.com/foaf/0.1/';
export const VCARD = 'http://www.w3.org/2006/vcard/ns#';
export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
export const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
/** The Publications Office's lists of languages, themes, frequencies … */
export const EU = 'http://publications.europa.eu/resource/authority/';
/** Written with http: DCAT-AP-SE compares it letter by letter. */
export const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/';

export const iri = (...iris: string[]): Value[] => iris.map((each) => ({ iri: each }));
export const text = (literal: string, datatype?: string): Value[] => [{ text: literal, ...(datatype && { datatype }) }];
export const inBoth = ({ sv, en }: Texts): Value[] => [
	{ text: sv, language: 'sv' },
	{ text: en, language: 'en' }
];

/** What is said of a thing; a property without values is not said. */
export const about = (subject: string, properties: Record<string, Value[]>): Triple[] =>
	Object.entries(properties).flatMap(([predicate, values]) => values.map((value) => ({ subject, predicate, value })));

/** What kind of thing a property points at, where that is nothing that the catalogue describes. */
const KINDS: Record<string, string> = {
	[`${DCT}license`]: `${DCT}LicenseDocument`,
	[`${DCT}language`]: `${DCT}LinguisticSystem`,
	[`${DCT}spatial`]: `${DCT}Location`,
	[`${DCT}accrualPeriodicity`]: `${DCT}Frequency`,
	[`${DCT}accessRights`]: `${DCT}RightsStatement`,
	[`${DCT}type`]: `${SKOS}Concept`,
	[`${DCAT}mediaType`]: `${DCT}MediaType`,
	[`${DCAT}theme`]: `${SKOS}Concept`,
	[`${DCAT}themeTaxonomy`]: `${SKOS}ConceptScheme`,
	[`${DCAT}landingPage`]: `${FOAF}Document`,
	[`${FOAF}homepage`]: `${FOAF}Document`
};

/** The triples and, once each, the kinds of the things they point at: a validator has no other lists to look in. */
export function withKinds(triples: Triple[]): Triple[] {
	const kinds = new Map<string, Triple>();
	for (const { predicate, value } of triples) {
		const kind = KINDS[predicate];
		if (!kind || !('iri' in value)) continue;
		kinds.set(`${value.iri} ${kind}`, { subject: value.iri, predicate: TYPE, value: { iri: kind } });
	}
	return [...triples, ...kinds.values()];
}
