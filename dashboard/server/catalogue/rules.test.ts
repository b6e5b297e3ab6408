// @ts-expect-error n3 brings no types of its own
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { readPublisher } from '#lib/server/publisher.ts';
import { catalogueTriples } from './dcat.ts';
import { RULES, shapes } from './testing-rules.ts';
import { toTurtle, type Triple } from './triples.ts';
import { CC0, DCAT, DCT, FOAF, TYPE, VCARD } from './vocabulary.ts';

const facts = (env: Parameters<typeof readPublisher>[0] = {}, versions = ['2026-11-25']) => ({
	origin: 'https://example.org',
	publisher: readPublisher(env),
	versions,
	years: [2010, 2025] as [number, number]
});

const validator = new SHACLValidator(shapes());
const localName = (iri = '') => iri.split(/[#/]/).at(-1)!;

/** What is wrong: `Violation: Dataset title` for each thing. */
async function findings(triples: Triple[]): Promise<string[]> {
	const data = new Store(new Parser().parse(toTurtle(triples)));
	const { results } = await validator.validate(data);
	const told = results.map(
		({ severity, focusNode, path }) =>
			`${localName(severity?.value)}: ${localName(focusNode?.value)} ${localName((path as { value: string } | null)?.value)}`
	);
	return [...new Set(told)].sort();
}

const NAMED = {
	PUBLISHER_NAME: 'Us',
	PUBLISHER_TYPE: 'NonProfitOrganisation',
	CONTACT_EMAIL: 'us@example.org',
	PUBLISHER_URL: 'https://example.com/'
};

/** What nobody knows is not said: how long a site will stay, or which standard SCB's figures follow. */
const UNKNOWN = /^Warning: (\S+ (availability)|(indicators|counts|evaluation) conformsTo)$/;

test('no rule is broken when the publisher is named, and nothing that can be known is left out', async () => {
	const found = await findings(catalogueTriples(facts(NAMED)));
	expect(found.filter((finding) => !UNKNOWN.test(finding))).toEqual([]);
});

test('no rule is broken when nobody is named; portals miss a contact', async () => {
	const found = await findings(catalogueTriples(facts()));
	expect(found.filter((finding) => !UNKNOWN.test(finding))).toEqual(
		['api', 'counts', 'evaluation', 'indicators', 'pxweb'].map((name) => `Warning: ${name} contactPoint`)
	);
});

test('a named publisher without a kind breaks a rule: only it knows', async () => {
	const found = await findings(catalogueTriples(facts({ PUBLISHER_NAME: 'Us' })));
	expect(found.filter((finding) => finding.startsWith('Violation'))).toEqual(['Violation: publisher type']);
});

test('figures that no data package describes have no day', async () => {
	const found = await findings(catalogueTriples(facts(NAMED, ['2026-11-25-a1b2c3d'])));
	expect(found).toContain('Warning: counts issued');
	expect(found.filter((finding) => finding.startsWith('Violation'))).toEqual([]);
});

describe('the rules bite', () => {
	const triples = catalogueTriples(facts(NAMED));
	const PREFIXES: Record<string, string> = { dcat: DCAT, dct: DCT, foaf: FOAF, vcard: VCARD };
	const whole = (name: string) => name.replace(/^(\w+):/, (_, prefix: string) => PREFIXES[prefix]!);
	const needed = RULES.filter(([, , need]) => need === 'must');

	test.each(needed)('%s without %s', async (kind, property) => {
		const { subject } = triples.find(
			({ predicate, value }) => predicate === TYPE && 'iri' in value && value.iri === whole(kind)
		)!;
		const without = triples.filter((triple) => triple.subject !== subject || triple.predicate !== whole(property));
		expect(without.length).toBeLessThan(triples.length);
		expect(await findings(without)).toContain(`Violation: ${localName(subject)} ${property.split(':')[1]}`);
	});

	test('a value of another kind', async () => {
		const spoilt = triples.map((triple) =>
			triple.predicate === `${DCT}format` ? { ...triple, value: { iri: 'https://example.org/csv' } } : triple
		);
		expect(await findings(spoilt)).toContain('Violation: counts-csvCode format');
	});
});

test('every distribution, the API and the catalogue have the licence as DCAT-AP-SE writes it', () => {
	const licensed = catalogueTriples(facts()).filter(({ predicate }) => predicate === `${DCT}license`);
	expect(licensed.length).toBeGreaterThan(15);
	for (const { value } of licensed) expect(value).toEqual({ iri: CC0 });
});
