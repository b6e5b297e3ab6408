import { type CDPSession, chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../chromium.ts';
import { CannotMeasure, goal, kilobytes, type Section } from './section.ts';

/** Bytes over the wire, compressed as sent, headers included, by what they are. */
interface Bytes {
	html: number;
	css: number;
	script: number;
	/** Everything else: fetched data, pictures, fonts. */
	data: number;
	total: number;
}

/** What a browser with an empty cache receives until the network rests. */
export interface FirstView {
	bytes: Bytes;
	requests: number;
}

const KIND_OF: Record<string, keyof Bytes> = { Document: 'html', Stylesheet: 'css', Script: 'script' };

/** Counts what comes in from now on. */
async function count(session: CDPSession): Promise<FirstView> {
	const view = { bytes: { html: 0, css: 0, script: 0, data: 0, total: 0 }, requests: 0 };
	const kinds = new Map<string, keyof Bytes>();
	session.on('Network.responseReceived', ({ requestId, type, response }) => {
		if (response.url.startsWith('http')) kinds.set(requestId, KIND_OF[type] ?? 'data');
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);
		if (!kind) return;
		view.bytes[kind] += encodedDataLength;
		view.bytes.total += encodedDataLength;
		view.requests++;
	});
	await session.send('Network.enable');
	return view;
}

/**
 * Opens an address in a real Chromium and weighs what it receives.
 * @throws CannotMeasure when the address does not answer with a page
 */
export async function firstView(address: string): Promise<FirstView> {
	const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' });
		const view = await count(await page.context().newCDPSession(page));
		const answer = await page.goto(address, { waitUntil: 'networkidle' });
		if (!answer?.ok()) throw new CannotMeasure(`The first view cannot be weighed: / answers ${answer?.status()}.`);
		return view;
	} finally {
		await browser.close();
	}
}

const bytesRow = (what: string, bytes: number, limit: number | null) => [
	what,
	kilobytes(bytes),
	...goal(bytes, limit, kilobytes)
];

/** Weighs the start page of a running server. */
export async function measureFirstView(server: string): Promise<Section> {
	const { bytes, requests } = await firstView(`${server}/`);
	return {
		title: 'First view of `/`',
		method:
			'What Chromium receives with an empty cache until the network rests, compressed as sent, headers included (`encodedDataLength`). A kB has 1000 bytes.',
		header: ['', '', 'goal', ''],
		rows: [
			bytesRow('HTML, with figures, map and charts in it', bytes.html, null),
			bytesRow('CSS', bytes.css, null),
			bytesRow('JavaScript', bytes.script, 60_000),
			bytesRow('data and other files', bytes.data, null),
			bytesRow('in all', bytes.total, 90_000),
			['requests', String(requests), ...goal(requests, 16, String)]
		]
	};
}
