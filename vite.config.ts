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

/**
 * A visitor with an empty cache fetches few files: what every page needs in one, what several pages share in another,
 * each page's own, one language. Each file costs its headers besides its bytes, and compresses better whole.
 */
const chunks = [
	{
		name: 'runtime',
		// Kit looks for its entries as files of their own.
		test: /node_modules\/(svelte|@sveltejs\/kit\/(?!.*client\/(client-)?entry)|devalue|esm-env|clsx)|preload-helper|rolldown\/runtime/
	},
	{
		name: 'shared',
		test: /dashboard\/src\/(lib\/(?!i18n\/(sv|en)\.|ui\/(FigureTable|Prose|SeriesControls)\.)|params)|node_modules\/(d3|internmap)/,
		minShareCount: 2
	},
	// Shared, but not with the start page, the first that a phone fetches.
	{ name: 'reading', test: /dashboard\/src\/lib\/ui\//, minShareCount: 2 }
];

/** Only tests need a browser: a build must not fail for want of one. */
const browser = process.env.VITEST ? { executablePath: findChromium(), args: chromiumFlags } : {};

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ out: 'dashboard/build' }),
			outDir: 'dashboard/.svelte-kit',
			files: { src: 'dashboard/src', assets: 'dashboard/static' },
			version: { pollInterval: 0 },
			// Whole on the server too: the menu compares them with the page's own address.
			paths: { relative: false },
			csp: {
				// By content: a drawn page is kept and sent to many, so it cannot hold a number used once.
				mode: 'hash',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'worker-src': ['self'],
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
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } } },
	test: {
		// A busy machine is slow, not wrong: some tests start whole programs.
		testTimeout: 60_000,
		hookTimeout: 120_000,
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
				test: {
					name: 'dom',
					environment: 'jsdom',
					include: ['dashboard/**/*.dom.test.ts'],
					setupFiles: ['@testing-library/svelte/vitest']
				}
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
