import type { Address } from '../address.ts';
import { ADDRESSES } from '../addresses.ts';
import { HEADERS } from './headers.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { parametersOf } from './parameters.ts';
import { problem } from './problem.ts';
import { headResponsesOf, RESPONSES, responsesOf } from './responses.ts';

const DESCRIPTION = [
	'Everything that the pages show, for programs: open to every site (CORS), for reading only, without a key.\n',
	'- A parameter that is unknown, repeated or has a value that is not allowed is refused with 400; an empty value counts as not given. Lists are separated by commas.',
	"- `HEAD` works wherever `GET` does, and `OPTIONS` answers a browser's question whether it may. Every other method is 405, every other address 404.",
	'- The address decides the form of the answer: `Accept` is not looked at; `Accept-Encoding` is (br, gzip).',
	'- Files are made while they are sent: they come whole (`Accept-Ranges: none`).',
	'- Answers may get new members within version 1: pass over those that you do not know.'
].join('\n');

/** `/api/v1/files/counts.csv` → `filesCountsCsv`. */
const operationId = (path: string): string =>
	path
		.replace('/api/v1', '')
		.replace(/^\/?$/, 'index')
		.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())
		.replace(/^[A-Z]/, (letter) => letter.toLowerCase());

const tagOf = ({ path }: Address): string => (/^\/api\/v1\/files\/./.test(path) ? 'files' : 'answers');

const withExample = ({ path, example }: Address): string => (example === '' ? path : `${path}?${example}`);

const pathItem = (address: Address) => ({
	parameters: parametersOf(address.parameters),
	get: {
		operationId: operationId(address.path),
		summary: address.summary,
		description: `Example: \`${withExample(address)}\``,
		tags: [tagOf(address)],
		responses: responsesOf(address)
	},
	head: {
		operationId: `${operationId(address.path)}Head`,
		summary: 'The headers of the same answer to GET',
		tags: [tagOf(address)],
		responses: headResponsesOf(address)
	}
});

/** The public API as OpenAPI 3.1, made of the schemas that check the questions and describe the answers. */
export const openapiDocument = () => ({
	openapi: '3.1.1',
	jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
	info: {
		title: 'Education levels in Gävleborg, Västerbotten and Norrbotten',
		version: '1',
		description: DESCRIPTION,
		license: { name: 'Figures: CC0 1.0, Statistics Sweden (SCB)', identifier: 'CC0-1.0' }
	},
	servers: [{ url: '/', description: 'Where this document lies' }],
	tags: [
		{ name: 'answers', description: 'Answers in JSON, each with its data version' },
		{ name: 'files', description: 'Figures as files' }
	],
	paths: Object.fromEntries(ADDRESSES.map((address) => [address.path, pathItem(address)])),
	components: { schemas: { Problem: jsonSchemaOf(problem) }, responses: RESPONSES, headers: HEADERS }
});
