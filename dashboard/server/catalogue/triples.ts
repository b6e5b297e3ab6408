/** What a triple points at: a thing, or a text with its language (BCP 47) or datatype (an IRI). */
export type Value = { iri: string } | { text: string; language?: string; datatype?: string };

/** A statement about a thing. Nothing is a blank node, so that every harvester gets the same names. */
export interface Triple {
	subject: string;
	/** A whole IRI whose local name is an XML name. */
	predicate: string;
	value: Value;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/** Characters that no IRI may hold, percent-encoded: the host of a request may be anything. */
const safe = (iri: string): string => iri.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent);

function turtleValue(value: Value): string {
	if ('iri' in value) return `<${safe(value.iri)}>`;
	const text = JSON.stringify(value.text);
	if (value.language) return `${text}@${value.language}`;
	return value.datatype ? `${text}^^<${value.datatype}>` : text;
}

/** One triple a line: N-Triples, which is Turtle. */
export const toTurtle = (triples: Triple[]): string =>
	triples
		.map(({ subject, predicate, value }) => `<${safe(subject)}> <${predicate}> ${turtleValue(value)} .\n`)
		.join('');

function xmlProperty({ predicate, value }: Triple): string {
	const [, namespace, name] = /^(.*[#/])([^#/]+)$/.exec(predicate)!;
	const opening = `p:${name} xmlns:p="${escape(namespace!)}"`;
	if ('iri' in value) return `<${opening} rdf:resource="${escape(safe(value.iri))}"/>`;
	const language = value.language ? ` xml:lang="${value.language}"` : '';
	const datatype = value.datatype ? ` rdf:datatype="${value.datatype}"` : '';
	return `<${opening}${language}${datatype}>${escape(value.text)}</p:${name}>`;
}

/** RDF/XML, a description for each triple. */
export const toRdfXml = (triples: Triple[]): string =>
	`<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${triples.map((triple) => `<rdf:Description rdf:about="${escape(safe(triple.subject))}">${xmlProperty(triple)}</rdf:Description>\n`).join('')}</rdf:RDF>
`;

function jsonValue(value: Value): Record<string, string> {
	if ('iri' in value) return { '@id': safe(value.iri) };
	return {
		'@value': value.text,
		...(value.language && { '@language': value.language }),
		...(value.datatype && { '@type': value.datatype })
	};
}

/** JSON-LD in expanded form, which needs no context. */
export const toJsonLd = (triples: Triple[]): string =>
	JSON.stringify(
		triples.map(({ subject, predicate, value }) => ({ '@id': safe(subject), [predicate]: [jsonValue(value)] }))
	);
