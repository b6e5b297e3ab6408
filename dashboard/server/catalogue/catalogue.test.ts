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
import { readPublisher } from '#lib/server/publisher.ts';
import { createApp } from '../app.ts';
import { DCAT, DCT } from './vocabulary.ts';

const db = await createTestDatabase();
const publisher = readPublisher({ PUBLISHER_NAME: 'A & <B> "C"', CONTACT_EMAIL: 'a@example.org' });
const site = (_req: unknown, res: { writeHead(status: number): { end(): void } }) => void res.writeHead(404).end();
const app = createApp({ site, database: fixedDatabase(db), publisher });
afterAll(() => db.destroy());

const get = (path: string, host = 'example.org') =>
	request(app).get(path).set('Host', host).buffer(true).responseType('blob');
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
	expect(expected.join()).toContain('A & <B> "C"');
	expect(await collect(xml as unknown as AsyncIterable<unknown>)).toEqual(expected);
	expect(await collect(json as unknown as AsyncIterable<unknown>)).toEqual(expected);
});

test('every file that can be downloaded whole is there, of the type that is said', async () => {
	const quads = await turtle();
	const valueOf = (subject: Quad['subject'], name: string) =>
		quads.find((quad) => quad.subject.equals(subject) && quad.predicate.value === name)!.object.value;
	const downloads = quads.filter(({ predicate }) => predicate.value === `${DCAT}downloadURL`);
	expect(downloads.length).toBeGreaterThan(5);
	for (const { subject, object } of downloads) {
		const { headers } = await get(object.value.replace('http://example.org', '')).expect(200);
		expect(headers['content-type']!.split(';')[0]).toBe(valueOf(subject, `${DCT}format`));
	}
});

test('what is kept for one name of the site is not sent to another', async () => {
	const [one, other] = [await get('/dcat.ttl', 'one.example'), await get('/dcat.ttl', 'other.example')];
	expect(String(one.body)).toContain('<http://one.example/dcat#catalogue>');
	expect(String(other.body)).not.toContain('one.example');
	expect(String((await get('/dcat.ttl', 'one.example')).body)).toBe(String(one.body));
});

test('is open to all, and not sent again to who has it', async () => {
	const { headers } = await get('/dcat.ttl');
	expect(headers['access-control-allow-origin']).toBe('*');
	await get('/dcat.ttl').set('If-None-Match', headers.etag!).expect(304);
	await request(app).post('/dcat.ttl').expect(405);
});
