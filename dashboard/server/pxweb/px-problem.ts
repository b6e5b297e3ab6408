/** Kinds of failure with status and title, as PxWeb calls them. */
const KINDS = {
	'bad-request': [400, 'Bad Request'],
	'non-existent-variable': [400, 'Non-existent variable'],
	'non-existent-value': [400, 'Non-existent value'],
	'non-existent-codelist': [400, 'Non-existent codelist'],
	'missing-selection': [400, 'Missing selection for mandatory variable'],
	'illegal-expression': [400, 'Illegal selection expression'],
	'illegal-placement': [400, 'Illegal placement'],
	'unsupported-format': [400, 'Unsupported output format'],
	'too-many-cells': [403, 'Too many cells selected'],
	'no-such-address': [404, 'Not Found'],
	'no-such-table': [404, 'Non-existent table'],
	'no-such-codelist': [404, 'Non-existent codelist'],
	'no-such-page': [404, 'Non-existent page'],
	'method-not-allowed': [405, 'Method Not Allowed'],
	'too-many-requests': [429, 'Too many requests'],
	'internal-error': [500, 'Internal Server Error']
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type PxProblemKind = keyof typeof KINDS;

/** A failure that the caller is told of in the form of the specification of PxWebApi 2 (RFC 7807). */
export class PxProblem extends Error {
	readonly kind: PxProblemKind;

	/** `detail`: one sentence for the caller: what was asked, and what is possible. */
	constructor(kind: PxProblemKind, detail: string) {
		super(detail);
		this.kind = kind;
	}

	get status(): number {
		return KINDS[this.kind][0];
	}
}

/** The answer to a problem. */
export const pxProblemBody = ({ kind, status, message }: PxProblem) => ({
	type: `urn:kraftsamling:pxweb:${kind}`,
	title: KINDS[kind][1],
	status,
	detail: message
});
