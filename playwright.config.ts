import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/chromium.ts';

const port = 3217;

/** The production server on the bundled figures: what a visitor meets, in a real Chromium. */
export default defineConfig({
	testDir: 'dashboard/e2e',
	outputDir: 'dashboard/e2e/results',
	forbidOnly: !!process.env.CI,
	workers: 2,
	timeout: 90_000,
	expect: { timeout: 20_000 },
	reporter: [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'sv-SE',
		launchOptions: { executablePath: findChromium(), args: chromiumFlags }
	},
	webServer: {
		command: 'npm run ingest && npm start',
		port,
		env: { PORT: String(port) },
		timeout: 180_000,
		stdout: 'pipe'
	}
});
