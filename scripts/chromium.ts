import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** The browser that the tests drive: CHROMIUM if set, then an installed Chrome or Chromium, then Playwright's own. */
export function findChromium(candidates = [...installed, chromium.executablePath()], exists = existsSync): string {
	const found = process.env.CHROMIUM ?? candidates.find((path) => exists(path));
	if (found) return found;
	throw new Error(
		'No Chrome or Chromium found. Install one ("apt-get install chromium", or "npx playwright install chromium") or set CHROMIUM to its path.'
	);
}

export const chromiumFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
