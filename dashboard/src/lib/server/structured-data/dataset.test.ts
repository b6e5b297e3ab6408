import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { allWords } from '#lib/i18n/dictionary.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { OFFERED_FILES } from '#lib/server/extract/offered-files.ts';
import { extractChoices } from '#lib/server/extract/choices.ts';
import { readExtractChoice } from '#lib/state/read-extract.ts';
import { createApp } from '../../../../server/app.ts';
import { describeChoice } from './describe.ts';
import type { JsonLd } from './script.ts';

const SCHEMA = 'https://schema.org/';
const db = await createTestDatabase();
let server: Server;
let origin: string;
beforeAll(async () => {
	server = createApp({ site: (_req, res) => void res.end(), database: fixedDatabase(db) }).listen(0, '127.0.0.1');
	await once(server, 'listening');
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
	server.close();
	await db.destroy();
});

type Thing = { [name: string]: JsonLd };

async function describeQuery(query: string, locale: Locale = 'sv'): Promise<Thing> {
	const { choice } = readExtractChoice(new URLSearchParams(query), await extractChoices(db));
	const site = { origin, dataPath: locale === 'en' ? '/en/data' : '/data', publisher: { name: 'Us' } };
	return (await describeChoice(db, choice, site, await allWords(locale))) as Thing;
}

const QUERIES: [string, Locale][] = [
	['', 'sv'],
	['', 'en'],
	['tabell=antal&omrade=2161', 'sv'],
	['tabell=antal', 'en'],
	['indikator=alla&omrade=alla&kon=alla,kvinnor,man&underlag=befolkningen,kand-niva', 'sv'],
	['indikator=kvinnor-minus-man&fran=2020&till=2020', 'en']
];

/** The properties of schema.org whose values are addresses, as its own context has them; tests reach no network. */
const CONTEXT = {
	'@vocab': SCHEMA,
	...Object.fromEntries(['url', 'license', 'contentUrl'].map((name) => [name, { '@type': '@id' }]))
};

async function quadsOf(data: Thing): Promise<Quad[]> {
	const parser = new JsonLdParser({
		documentLoader: {
			load: async (url) => {
				if (url !== SCHEMA) throw new Error(`No context at ${url}`);
				return { '@context': CONTEXT };
			}
		}
	});
	const quads: Quad[] = [];
	const stream = Readable.from([JSON.stringify(data)]).pipe(parser) as unknown as AsyncIterable<Quad>;
	for await (const quad of stream) quads.push(quad);
	return quads;
}

/** How many values a property must have, and what each looks like: Google's guidelines for datasets, and ours. */
const RULES: [type: string, property: string, least: number, most: number, value: RegExp][] = [
	['Dataset', 'name', 1, 1, /^.{5,}$/],
	['Dataset', 'description', 1, 1, /^.{50,5000}$/s],
	['Dataset', 'url', 1, 1, /^http.*\/data/],
	['Dataset', 'license', 1, 1, /^https:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/$/],
	['Dataset', 'creator', 1, 1, /./],
	['Dataset', 'publisher', 1, 1, /./],
	['Dataset', 'isBasedOn', 1, 3, /./],
	['Dataset', 'citation', 1, 3, /SCB/],
	['Dataset', 'creditText', 1, 1, /2026-11-25.*\/data/],
	['Dataset', 'version', 1, 1, /^2026-11-25$/],
	['Dataset', 'inLanguage', 1, 1, /^(sv|en)$/],
	['Dataset', 'isAccessibleForFree', 1, 1, /^true$/],
	['Dataset', 'temporalCoverage', 1, 1, /^\d{4}-12-31(\/\d{4}-12-31)?$/],
	['Dataset', 'spatialCoverage', 1, 311, /./],
	['Dataset', 'variableMeasured', 1, 7, /./],
	['Dataset', 'distribution', OFFERED_FILES.length, OFFERED_FILES.length, /./],
	['Dataset', 'includedInDataCatalog', 1, 1, /\/dcat#catalogue$/],
	['DataCatalog', 'name', 1, 1, /^Kraftsamling/],
	['DataCatalog', 'url', 1, 1, /^http/],
	['DataDownload', 'contentUrl', 1, 1, /^http.*\/api\/v1\/files\//],
	['DataDownload', 'encodingFormat', 1, 1, /^\w+\/[\w.-]+$/],
	['CreativeWork', 'url', 1, 1, /^https:/],
	['CreativeWork', 'identifier', 1, 1, /^TAB\d+$/],
	['Organization', 'name', 1, 1, /./],
	['PropertyValue', 'unitText', 1, 1, /^(procent|procentenheter|per cent|percentage points|personer|persons)$/]
];

describe.each(QUERIES)('%s in %s', (query, locale) => {
	test('is read as linked data, and keeps the rules', async () => {
		const quads = await quadsOf(await describeQuery(query, locale));
		const typeOf = ({ predicate }: Quad) => predicate.value.endsWith('#type');
		for (const [type, property, least, most, value] of RULES) {
			const things = quads.filter((quad) => typeOf(quad) && quad.object.value === SCHEMA + type);
			if (type !== 'PropertyValue') expect(things.length, type).toBeGreaterThan(0);
			for (const { subject } of things) {
				const own = quads.filter((quad) => quad.subject.equals(subject) && quad.predicate.value === SCHEMA + property);
				expect(own.length, `${type}.${property}`).toBeGreaterThanOrEqual(least);
				expect(own.length, `${type}.${property}`).toBeLessThanOrEqual(most);
				for (const { object } of own) expect(object.value, `${type}.${property}`).toMatch(value);
			}
		}
	});

	test('every file is at its address, of the type it is said to be', async () => {
		for (const { contentUrl, encodingFormat } of (await describeQuery(query, locale)).distribution as Thing[]) {
			const response = await fetch(String(contentUrl));
			expect(response.status, String(contentUrl)).toBe(200);
			expect(response.headers.get('content-type')!.split(';')[0]).toBe(encodingFormat);
			expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
		}
	});
});

test('SCB is the creator of counts that stand as published, and of nothing else', async () => {
	const creatorOf = async (query: string) => ((await describeQuery(query)).creator as Thing).name;
	expect(await creatorOf('tabell=antal&omrade=2161')).toBe('Statistiska centralbyrån (SCB)');
	expect(await creatorOf('tabell=antal&omrade=00')).toBe('Us');
	expect(await creatorOf('')).toBe('Us');
});

test('what is measured, of whom, where and when', async () => {
	const data = await describeQuery('indikator=kvinnor-minus-man&omrade=2161,00&fran=2020&till=2022');
	expect(data.name).toMatch(/ i Ljusdal och riket, 2020–2022$/);
	expect(data.temporalCoverage).toBe('2020-12-31/2022-12-31');
	expect(data.variableMeasured).toEqual([
		{ '@type': 'PropertyValue', name: expect.any(String), unitText: 'procentenheter' }
	]);
	expect((data.spatialCoverage as Thing[]).map(({ name }) => name)).toEqual(['Sverige', 'Ljusdal']);
	const women = await describeQuery('kon=kvinnor&underlag=kand-niva');
	expect(women.description).toContain('Kön: kvinnor. Andel av: dem med känd utbildningsnivå.');
});
