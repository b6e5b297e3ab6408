import { chromium } from 'playwright-core';
import { startProductionServer } from './bench/production-server.ts';
import { chromiumFlags, findChromium } from './chromium.ts';

const PICTURE = 'docs/start.png';

/** Takes the README's picture of the start page. Needs what the server needs: `npm run build` and `npm run ingest`. */
const server = await startProductionServer('db/kraftsamling.sqlite');
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
try {
	const page = await browser.newPage({
		viewport: { width: 1280, height: 1120 },
		locale: 'sv-SE',
		colorScheme: 'light'
	});
	await page.goto(`${server.address}/`, { waitUntil: 'networkidle' });
	await page.screenshot({ path: PICTURE });
	console.log(`Wrote ${PICTURE}.`);
} finally {
	await browser.close();
	await server.stop();
}
