import * as v from 'valibot';
import { OFFERED_DESCRIPTIONS, OFFERED_FILES, type OfferedFile } from '../files/offered.ts';
import type { Address } from './address.ts';
import { allowed, allowedOf } from './allowed.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { evaluation } from './evaluation.ts';
import { files } from './files.ts';
import { indicators } from './indicators.ts';
import { path, told } from './members.ts';
import { observations } from './observations.ts';
import { regions } from './regions.ts';
import { releases } from './releases.ts';
import { series } from './series.ts';

const PREFIX = '/api/v1';

const listed = v.strictObject({
	path: path('Ask here'),
	summary: v.string(),
	parameters: told(allowed, 'What each may be: its values, or words for them')
});

const index = endpoint({
	path: '',
	summary: 'This list: every address with its parameters',
	example: '',
	parameters: {},
	answers: v.strictObject({ endpoints: v.array(listed) }),
	answer: async () => ({
		endpoints: ADDRESSES.map(({ path, summary, parameters }) => ({ path, summary, parameters: allowedOf(parameters) }))
	})
});

/** Everything that answers with JSON and a data version; each is served and listed from its own description. */
export const ENDPOINTS: Endpoint[] = [
	index,
	indicators,
	regions,
	series,
	observations,
	evaluation,
	releases,
	files
] as unknown as Endpoint[];

/** Where the description of all addresses lies, for programs. */
const OPENAPI: Address = {
	path: `${PREFIX}/openapi.json`,
	summary: 'The description of all these addresses as OpenAPI 3.1, for programs',
	example: '',
	parameters: {},
	limited: false,
	contentType: 'application/json'
};

const ofEndpoint = ({ path, limited = false, summary, example, parameters, answers, links }: Endpoint): Address => ({
	...{ summary, example, parameters, limited, answers },
	isLinked: links !== undefined,
	path: PREFIX + path,
	contentType: 'application/json'
});

/** The default choice of a table is thousands of rows; an example should be quick to read. */
const ofFile = ({ path, summary, parameters, contentType, table, describedBy }: OfferedFile): Address => ({
	...{ summary, parameters, contentType },
	limited: true,
	isLinked: describedBy !== null,
	path: `${PREFIX}/files${path}`,
	example: table === null && 'indicator' in parameters ? 'indicator=hogutbildade' : 'region=2161,00'
});

/** Every address of the public API, in the order in which they are told of. */
export const ADDRESSES: Address[] = [
	...ENDPOINTS.map(ofEndpoint),
	OPENAPI,
	...[...OFFERED_FILES, ...OFFERED_DESCRIPTIONS].map(ofFile)
];
