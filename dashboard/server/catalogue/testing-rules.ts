// @ts-expect-error n3 brings no types of its own
import { Parser, Store } from 'n3';
import type { DatasetCore } from '@rdfjs/types';

/**
 * What the values of a property have to be: texts, texts that name their language, days, addresses, things of a class
 * (in prefixed form), or one of a list of addresses.
 */
type Values = 'text' | 'language' | 'day' | 'duration' | 'media-type' | 'iri' | `${string}:${string}`;

/** A property of a class: whether it has to be there, or should be, and how many times at most. */
export type Rule = [kind: string, property: string, need: 'must' | 'should' | 'may', most: number, values: Values];

const MANY = Infinity;

/**
 * The rules of DCAT-AP-SE 3.0.1 and, where it says nothing else, of DCAT-AP 3.0.1 for what our catalogue holds, written
 * down here from the two specifications. They differ on `dct:format`: DCAT-AP-SE has a media type as text.
 */
export const RULES: Rule[] = [
	['dcat:Catalog', 'dct:title', 'must', MANY, 'language'],
	['dcat:Catalog', 'dct:description', 'must', MANY, 'language'],
	['dcat:Catalog', 'dct:publisher', 'must', 1, 'foaf:Agent'],
	['dcat:Catalog', 'dct:license', 'must', 1, 'dct:LicenseDocument'],
	['dcat:Catalog', 'dcat:dataset', 'must', MANY, 'dcat:Dataset'],
	['dcat:Catalog', 'dcat:service', 'may', MANY, 'dcat:DataService'],
	['dcat:Catalog', 'dct:issued', 'should', 1, 'day'],
	['dcat:Catalog', 'dct:modified', 'should', 1, 'day'],
	['dcat:Catalog', 'dct:language', 'should', MANY, 'dct:LinguisticSystem'],
	['dcat:Catalog', 'dct:spatial', 'should', MANY, 'dct:Location'],
	['dcat:Catalog', 'dcat:themeTaxonomy', 'should', MANY, 'skos:ConceptScheme'],
	['dcat:Catalog', 'foaf:homepage', 'should', 1, 'foaf:Document'],
	['dcat:Dataset', 'dct:title', 'must', MANY, 'language'],
	['dcat:Dataset', 'dct:description', 'must', MANY, 'language'],
	['dcat:Dataset', 'dct:publisher', 'must', 1, 'foaf:Agent'],
	['dcat:Dataset', 'dct:creator', 'may', 1, 'foaf:Agent'],
	['dcat:Dataset', 'dcat:contactPoint', 'should', MANY, 'vcard:Kind'],
	['dcat:Dataset', 'dcat:keyword', 'should', MANY, 'language'],
	['dcat:Dataset', 'dcat:theme', 'should', MANY, 'skos:Concept'],
	['dcat:Dataset', 'dct:accessRights', 'should', 1, 'dct:RightsStatement'],
	['dcat:Dataset', 'dct:issued', 'should', 1, 'day'],
	['dcat:Dataset', 'dct:modified', 'may', 1, 'day'],
	['dcat:Dataset', 'dct:conformsTo', 'should', MANY, 'dct:Standard'],
	['dcat:Dataset', 'dct:spatial', 'should', MANY, 'dct:Location'],
	['dcat:Dataset', 'dct:temporal', 'should', MANY, 'dct:PeriodOfTime'],
	['dcat:Dataset', 'dcat:temporalResolution', 'may', 1, 'duration'],
	['dcat:Dataset', 'dct:accrualPeriodicity', 'may', 1, 'dct:Frequency'],
	['dcat:Dataset', 'dcat:version', 'may', 1, 'text'],
	['dcat:Dataset', 'dcat:landingPage', 'may', MANY, 'foaf:Document'],
	['dcat:Dataset', 'dcat:distribution', 'should', MANY, 'dcat:Distribution'],
	['dcat:Distribution', 'dct:title', 'may', MANY, 'language'],
	['dcat:Distribution', 'dct:description', 'should', MANY, 'language'],
	['dcat:Distribution', 'dcat:accessURL', 'must', 1, 'iri'],
	['dcat:Distribution', 'dcat:downloadURL', 'may', MANY, 'iri'],
	['dcat:Distribution', 'dcat:accessService', 'may', MANY, 'dcat:DataService'],
	['dcat:Distribution', 'dct:format', 'must', 1, 'media-type'],
	['dcat:Distribution', 'dcat:mediaType', 'may', 1, 'dct:MediaType'],
	['dcat:Distribution', 'dct:license', 'should', 1, 'dct:LicenseDocument'],
	['dcat:Distribution', 'dcatap:availability', 'should', 1, 'skos:Concept'],
	['dcat:DataService', 'dct:title', 'must', MANY, 'language'],
	['dcat:DataService', 'dct:description', 'may', MANY, 'language'],
	['dcat:DataService', 'dct:publisher', 'may', 1, 'foaf:Agent'],
	['dcat:DataService', 'dcat:contactPoint', 'should', MANY, 'vcard:Kind'],
	['dcat:DataService', 'dcat:keyword', 'should', MANY, 'language'],
	['dcat:DataService', 'dcat:theme', 'may', MANY, 'skos:Concept'],
	['dcat:DataService', 'dct:type', 'may', MANY, 'skos:Concept'],
	['dcat:DataService', 'dct:format', 'must', 1, 'media-type'],
	['dcat:DataService', 'dct:license', 'may', 1, 'dct:LicenseDocument'],
	['dcat:DataService', 'dct:accessRights', 'should', 1, 'dct:RightsStatement'],
	['dcat:DataService', 'dcat:endpointURL', 'must', MANY, 'iri'],
	['dcat:DataService', 'dcat:endpointDescription', 'should', MANY, 'iri'],
	['dcat:DataService', 'dcat:servesDataset', 'may', MANY, 'dcat:Dataset'],
	['dcat:DataService', 'dcat:landingPage', 'may', MANY, 'foaf:Document'],
	['foaf:Agent', 'foaf:name', 'must', MANY, 'text'],
	['foaf:Agent', 'dct:type', 'must', 1, 'skos:Concept'],
	['foaf:Agent', 'foaf:homepage', 'may', MANY, 'foaf:Document'],
	['vcard:Kind', 'vcard:fn', 'must', MANY, 'text'],
	['vcard:Kind', 'vcard:hasEmail', 'must', MANY, 'iri'],
	['dct:PeriodOfTime', 'dcat:startDate', 'should', 1, 'day'],
	['dct:PeriodOfTime', 'dcat:endDate', 'should', 1, 'day']
];

const PREFIXES = `
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatap: <http://data.europa.eu/r5r/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
`;

const CONSTRAINTS: Record<string, string> = {
	text: 'sh:nodeKind sh:Literal',
	language: 'sh:datatype rdf:langString',
	day: 'sh:datatype xsd:date',
	duration: 'sh:datatype xsd:duration',
	'media-type': 'sh:datatype xsd:string ; sh:pattern "^\\\\w+/[-.\\\\w]+$"',
	iri: 'sh:nodeKind sh:IRI'
};

const shape = ([kind, property, need, most, values]: Rule): string => {
	const constraint = CONSTRAINTS[values] ?? `sh:nodeKind sh:IRI ; sh:class ${values}`;
	const severe = [
		constraint,
		...(need === 'must' ? ['sh:minCount 1'] : []),
		...(most < MANY ? [`sh:maxCount ${most}`] : [])
	];
	const mild = `sh:property [ sh:path ${property} ; sh:minCount 1 ; sh:severity sh:Warning ] ;`;
	return `[] a sh:NodeShape ; sh:targetClass ${kind} ; ${need === 'should' ? mild : ''}
	sh:property [ sh:path ${property} ; ${severe.join(' ; ')} ] .`;
};

/** The rules as shapes: what must be is a violation where it is not, what should be a warning. */
export const shapes = (): DatasetCore => new Store(new Parser().parse(PREFIXES + RULES.map(shape).join('\n')));
