import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { FuzzRequest, OpenApi } from './testing-requests.ts';

/** An answer with the bytes as they came. */
export interface FuzzAnswer {
	status: number;
	headers: Record<string, string | undefined>;
	bytes: Buffer;
}

const OPEN: Record<string, (bytes: Buffer) => Buffer> = {
	br: brotliDecompressSync,
	gzip: gunzipSync,
	deflate: inflateSync
};

const textOf = ({ headers, bytes }: FuzzAnswer): string => {
	const open = OPEN[headers['content-encoding'] ?? ''];
	return (open ? open(bytes) : bytes).toString();
};

const typeOf = ({ headers }: FuzzAnswer): string => (headers['content-type'] ?? '').split(';')[0]!;

type Described = { content?: Record<string, { schema: object }>; headers?: Record<string, unknown>; $ref?: string };

/** Throws where an answer is none that the document describes. */
function must(condition: boolean, what: string): asserts condition {
	if (!condition) throw new Error(what);
}

/**
 * Makes the check that an answer is one that the document describes for this request: status, headers, content type,
 * and the schema of its body. It throws in words what was not described.
 */
export function documentedAnswers(document: OpenApi): (request: FuzzRequest, answer: FuzzAnswer) => void {
	const ajv = new Ajv2020({ strict: false });
	const compiled = new Map<object, ValidateFunction>();
	const validatorOf = (schema: object) => {
		if (!compiled.has(schema)) compiled.set(schema, ajv.compile({ ...schema, components: document.components }));
		return compiled.get(schema)!;
	};
	const resolve = (described: Described): Described =>
		described.$ref
			? (document.components.responses as Record<string, Described>)[described.$ref.split('/').at(-1)!]!
			: described;

	function checkBody(described: Described, answer: FuzzAnswer) {
		const content = described.content?.[typeOf(answer)];
		must(content !== undefined, `The content type "${typeOf(answer)}" is not described.`);
		if (!/[/+]json$/.test(typeOf(answer))) return must(answer.bytes.length > 0, 'The body is empty.');
		const validate = validatorOf(content.schema);
		must(validate(JSON.parse(textOf(answer))), `The body is not as described: ${ajv.errorsText(validate.errors)}`);
	}

	function checkDescribed(described: Described, request: FuzzRequest, answer: FuzzAnswer) {
		for (const name of Object.keys(described.headers ?? {})) {
			must(answer.headers[name.toLowerCase()] !== undefined, `The header ${name} is described and missing.`);
		}
		const isBare = request.method === 'HEAD' || answer.status === 304;
		if (isBare) return must(answer.bytes.length === 0, 'There is a body.');
		checkBody(described, answer);
	}

	const componentOf = (name: string): Described => (document.components.responses as Record<string, Described>)[name]!;

	return (request, answer) => {
		const { method } = request;
		const item = document.paths[request.path.split(/[?#]/)[0]!];
		if (method === 'OPTIONS')
			return must(answer.status === 204 && answer.headers.allow !== undefined, 'OPTIONS is 204.');
		if (method !== 'GET' && method !== 'HEAD') {
			must(answer.status === 405, `${method} is answered with ${answer.status}.`);
			return checkDescribed(componentOf('MethodNotAllowed'), request, answer);
		}
		if (!item) {
			must(answer.status === 404 || answer.status === 400, `An address that is none answers ${answer.status}.`);
			return checkDescribed(componentOf(answer.status === 404 ? 'NotFound' : 'InvalidRequest'), request, answer);
		}
		const responses = (method === 'GET' ? item.get : item.head).responses as Record<number, Described>;
		const described = responses[answer.status];
		must(described !== undefined && answer.status < 500, `The status ${answer.status} is not described.`);
		checkDescribed(resolve(described), request, answer);
	};
}
