import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './scripts/chromium.ts';

if (Number(process.versions.node.split('.')[0]) < 22) {
	throw new Error(
		`Runs on Node 22 or newer, not ${process.version}: use "npm run ..." or "npx ...", which put the pinned Node first.`
	);
}

/** Only tests need a browser: a build must not fail for want of one. */
const browser = process.env.VITEST ? { executablePath: findChromium(), args: chromiumFlags } : {};

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ out: 'dashboard/build' }),
			outDir: 'dashboard/.svelte-kit',
			files: { src: 'dashboard/src', assets: 'dashboard/static' },
			version: { pollInterval: 0 },
			csp: {
				mode: 'auto',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:'],
					'connect-src': ['self'],
					'form-action': ['self'],
					'base-uri': ['none'],
					'frame-ancestors': ['none']
				}
			}
		})
	],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['{dashboard,db,ingest,scripts}/**/*.test.ts'],
					exclude: ['**/*.{dom,browser}.test.ts', 'dashboard/{build,.svelte-kit}/**']
				}
			},
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				test: { name: 'dom', environment: 'jsdom', include: ['dashboard/**/*.dom.test.ts'] }
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['dashboard/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: browser }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
