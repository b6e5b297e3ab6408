import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * Forbids some imports in some files: the directions of docs/architecture.md.
 * `regex`, not `group`: a group is read like .gitignore, where a leading # starts a comment.
 * The last block that matches a file replaces the ones before, so every block names all that its files may not import.
 * Types are free: they leave no trace in what runs.
 */
const forbid = (files, ignores, regex, message) => ({
	files,
	ignores,
	rules: {
		'@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex, message, allowTypeImports: true }] }]
	}
});

const DATABASE = '^#db/|/db/';
const SERVER = '^#lib/server/|/lib/server/';
const FRAMEWORK = '^\\$app/|^svelte$|\\.svelte$';

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
		languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser } },
		// Addresses come from lib/ui/paths.ts, which resolves them, and from the API.
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{ files: ['db/migrate.ts', 'db/migrations/**'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
	forbid(['db/**'], [], '^#lib/|/dashboard/|^#ingest/|/ingest/|/scripts/', 'db is the bottom layer'),
	forbid(['ingest/**'], [], '^#lib/|/dashboard/|/scripts/', 'ingest may only use db'),
	forbid(
		['dashboard/src/**'],
		['dashboard/src/lib/server/**', '**/*.server.ts', '**/+server.ts', '**/*.test.ts'],
		`${DATABASE}|${SERVER}`,
		'only server modules reach the database'
	),
	forbid(
		['dashboard/src/lib/charts/**'],
		['**/*.test.ts'],
		`${DATABASE}|${SERVER}|^\\$app/|^#lib/(state|ui|i18n|story)/|/(state|ui|i18n|story)/`,
		'charts draw what they are given: they know stats and d3'
	),
	forbid(
		['dashboard/src/lib/{stats,state,i18n}/**'],
		['**/*.test.ts'],
		`${DATABASE}|${SERVER}|${FRAMEWORK}|^#lib/(charts|ui|story)/|/(charts|ui|story)/`,
		'stats, state and i18n are pure: no framework, no DOM, no database'
	),
	forbid(
		['dashboard/src/lib/story/**'],
		['**/*.test.ts'],
		`${DATABASE}|${SERVER}|${FRAMEWORK}|^#lib/(charts|ui)/|/(charts|ui)/`,
		'story is pure: no framework, no DOM, no database'
	),
	forbid(
		['dashboard/server/**'],
		['**/*.test.ts'],
		'^#ingest/|/ingest/|/scripts/|^#lib/(charts|ui|state)/',
		'the server uses db, stats, story and i18n'
	)
);
