// @ts-expect-error jsdom brings no types of its own
import { JSDOM } from 'jsdom';
import request from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createTestDatabase } from '#db/testing.ts';
import { createApp } from '../app.ts';
import { atomXml } from './atom.ts';
import { FEED_PATHS, stableId } from './releases-feed.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const db = await createTestDatabase({
	earlierReleases: [{ version: '2026-05-01', data_sha256: 'a'.repeat(64) }],
	releaseChanges: [
		{
			...{ id: 1, release_id: 2, source_table: 'TAB3981', kind: 'added', figures: 16 },
			...{ years: '[2023]', regions: '["2161"]', whole_years: '[2023]', whole_regions: '[]' }
		}
	]
});
const app = createApp({ site: (_req, res) => void res.writeHead(404).end(), database: fixedDatabase(db) });
afterAll(() => db.destroy());

/** Throws where the text is no well-formed XML. */
const parse = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' }).window.document.documentElement;
const children = (parent: Element, name: string) =>
	[...parent.children].filter((child) => child.namespaceURI === ATOM && child.localName === name);
const textOf = (parent: Element, name: string) => children(parent, name)[0]!.textContent!;

describe.each(Object.entries(FEED_PATHS))('the feed in %s', (locale, path) => {
	test('has all that RFC 4287 requires, once each', async () => {
		const res = await request(app).get(path).buffer(true).expect(200);
		expect(res.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
		const feed = parse(res.text);
		expect([feed.namespaceURI, feed.localName, feed.getAttribute('xml:lang')]).toEqual([ATOM, 'feed', locale]);
		const entries = children(feed, 'entry');
		expect(entries).toHaveLength(2);
		for (const part of [feed, ...entries]) {
			for (const name of ['id', 'title', 'updated']) expect(children(part, name)).toHaveLength(1);
			expect(textOf(part, 'id')).toMatch(UUID);
			expect(textOf(part, 'title')).not.toBe('');
			expect(textOf(part, 'updated')).toMatch(RFC_3339);
		}
		expect(textOf(children(feed, 'author')[0]!, 'name')).not.toBe('');
		const ids = [feed, ...entries].map((part) => textOf(part, 'id'));
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('names itself, and tells the newest release first', async () => {
		const feed = parse((await request(app).get(path).set('Host', 'example.org').buffer(true)).text);
		const links = Object.fromEntries(children(feed, 'link').map((link) => [link.getAttribute('rel'), link]));
		expect(links.self!.getAttribute('href')).toBe(`http://example.org${path}`);
		expect(links.alternate!.getAttribute('href')).toBe(`http://example.org${path.replace('.atom', '')}`);
		const [newest, first] = children(feed, 'entry');
		expect(textOf(feed, 'updated')).toBe('2026-11-25T00:00:00Z');
		expect(textOf(newest!, 'content')).toContain('TAB3981: 16');
		expect(textOf(first!, 'updated')).toBe('2026-05-01T00:00:00Z');
	});

	test('is not sent again to who has it', async () => {
		const ask = () => request(app).get(path).set('Host', 'example.org');
		const { etag } = (await ask()).headers;
		await ask().set('If-None-Match', etag!).expect(304);
	});
});

test('ids are those of what they name, today and later', () => {
	expect(stableId('release', 'sv', '2026-11-25', 'b')).toBe(stableId('release', 'sv', '2026-11-25', 'b'));
	expect(stableId('release', 'sv', '2026-11-25', 'b')).not.toBe(stableId('release', 'en', '2026-11-25', 'b'));
	expect(stableId('releases', 'sv')).toBe('urn:uuid:129000c0-fe0c-89e3-8ece-b655d07501b6');
});

test('texts are escaped', () => {
	const entry = {
		id: 'urn:x',
		title: '<b> & "c"',
		updated: '2026-11-25T00:00:00Z',
		link: 'http://x/?a&b',
		content: 'a < b'
	};
	const feed = parse(
		atomXml({
			id: 'urn:y',
			language: 'sv',
			title: 'a & b',
			author: 'c',
			self: 'http://x',
			page: 'http://x',
			entries: [entry]
		})
	);
	expect(textOf(feed, 'title')).toBe('a & b');
	expect(textOf(children(feed, 'entry')[0]!, 'title')).toBe('<b> & "c"');
});
