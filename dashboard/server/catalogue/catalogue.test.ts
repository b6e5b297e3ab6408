import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
// @ts-expect-error n3 brings no types of its own
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import request from 'supertest';
import { afterAll, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { createApp } from '../app.ts';
import { OFFERED_FILES } from '../files/offered.ts';
import { readPublisher } from '#lib/server/publisher.ts';

const db = await createTestDatabase();
const publisher = readPublisher({ PUBLISHER_NAME: 'A & <B> "C"', CONTACT_EMAIL: 'a@example.org' });
const site = (_req: unknown, res: { writeHead(status: number): { end(): void } }) => void res.writeHead(404).end();
const app = createApp({ site, database: fixedDatabase(db), publisher });
afterAll(() => db.destroy());

const get = (path: string) => request(app).get(path).set('Host', 'example.org').buffer(true).responseType('blob');
const textAt = async (path: string) => String((await get(path).expect(200)).body);
const key = ({ subject, predicate, object }: Quad) =>
	[
		subject.value,
		predicate.value,
		object.termType,
		object.value,
		...('language' in object ? [object.language, object.datatype.value] : [])
	].join(' | ');
const collect = async (stream: AsyncIterable<unknown>) => {
	const quads: string[] = [];
	for await (const quad of stream) quads.push(key(quad as Quad));
	return quads.sort();
};
const turtle = async () => new Parser().parse(await textAt('/dcat.ttl')) as unknown as Quad[];

test('three readers get the same triples from the three files', async () => {
	const expected = (await turtle()).map(key).sort();
	const xml = Readable.from([await textAt('/dcat.rdf')]).pipe(new RdfXmlParser());
	const json = Readable.from([await textAt('/dcat.jsonld')]).pipe(new JsonLdParser());
	expect(expected.length).toBeGreaterThan(100);
	expect(await collect(xml as unknown as AsyncIterable<unknown>)).toEqual(expected);
	expect(await collect(json as unknown as AsyncIterable<unknown>)).toEqual(expected);
});

test.each([
	['Catalog', 1, 'title description publisher license dataset'],
	['Dataset', 3, 'title description publisher contactPoint distribution'],
	['Distribution', OFFERED_FILES.length, 'accessURL license'],
	['DataService', 1, 'title publisher endpointURL contactPoint'],
	['Agent', 1, 'name']
])('every %s has what is mandatory', async (type, count, names) => {
	const quads = await turtle();
	const things = quads.filter(({ object }) => new RegExp(`[#/]${type}$`).test(object.value));
	expect(things).toHaveLength(count);
	for (const { subject } of things) {
		const own = quads.filter((quad) => quad.subject.value === subject.value);
		const has = own.map(({ predicate }) => predicate.value.split(/[#/]/).at(-1));
		expect(has).toEqual(expect.arrayContaining(names.split(' ')));
	}
});

test('is open to all, and not sent again to who has it', async () => {
	const { headers } = await get('/dcat.ttl');
	expect(headers['access-control-allow-origin']).toBe('*');
	await get('/dcat.ttl').set('If-None-Match', headers.etag!).expect(304);
	await request(app).post('/dcat.ttl').expect(405);
});
