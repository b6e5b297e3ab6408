/** Headers of answers, for `components.headers`. */
export const HEADERS = {
	ETag: {
		description: 'Names this content. Send it back as If-None-Match: nothing new is 304 without a body.',
		schema: { type: 'string' }
	},
	'Data-Version': {
		description: 'Which release of the figures the answer was made of: the same question to it has the same answer.',
		schema: { type: 'string' }
	},
	'Cache-Control': {
		description:
			'`public, no-cache`: a copy may be kept, and asked about each time, so that figures of two releases never mix. `no-store` on failures.',
		schema: { type: 'string' }
	},
	'Content-Disposition': {
		description: "The file's name, which tells what it holds and its data version.",
		schema: { type: 'string' }
	},
	Link: {
		description:
			'Of a CSV `rel="describedby"`: where its columns are described for programs (W3C CSV on the Web). Of pages `rel="first"`, and `rel="next"` but on the last.',
		schema: { type: 'string' }
	},
	'Retry-After': { description: 'Seconds to wait before asking again.', schema: { type: 'integer', minimum: 0 } },
	Allow: { description: 'The methods that are possible here.', schema: { type: 'string' } }
};
