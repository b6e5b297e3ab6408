import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * Folders may only import downwards: dashboard -> db, ingest -> db, db -> nothing of ours.
 * `regex`, not `group`: a group is read like .gitignore, where a leading # starts a comment.
 */
const forbid = (files, ignores, regex, message) => ({
	files,
	ignores,
	rules: {
		'@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex, message, allowTypeImports: true }] }]
	}
});

export default defineConfig(
	{ ignores: ['dashboard/build/', 'dashboard/.svelte-kit/', 'dashboard/e2e/results/'] },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser } }
	},
	{ files: ['db/migrate.ts', 'db/migrations/**'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
	forbid(['db/**'], [], '^#lib/|/dashboard/|/ingest/', 'db is the bottom layer'),
	forbid(['ingest/**'], [], '^#lib/|/dashboard/', 'ingest may only use db'),
	forbid(
		['dashboard/src/**'],
		['dashboard/src/lib/server/**', '**/*.server.ts', '**/+server.ts'],
		'^#db/|/db/',
		'only server modules reach the database'
	),
	forbid(['dashboard/src/lib/charts/**'], [], '^#lib/server/|^\\$app/|^#db/', 'charts are pure')
);
