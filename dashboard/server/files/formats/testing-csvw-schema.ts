const text = { type: 'string', minLength: 1 };

/** Properties of other vocabularies (`dc:title`) may stand everywhere. */
const COMMON = { '^(dc|schema):[a-zA-Z]+$': true };

const NUMBER = {
	type: 'object',
	properties: {
		base: { enum: ['integer', 'decimal'] },
		format: {
			type: 'object',
			properties: { decimalChar: { enum: ['.', ','] } },
			required: ['decimalChar'],
			additionalProperties: false
		},
		minimum: { type: 'number' },
		maximum: { type: 'number' }
	},
	required: ['base'],
	additionalProperties: false
};

const COLUMN = {
	type: 'object',
	properties: {
		name: { type: 'string', pattern: '^[a-z][a-z_]*$' },
		titles: { type: 'object', properties: { und: text, sv: text, en: text }, required: ['und', 'sv', 'en'] },
		datatype: { anyOf: [{ const: 'string' }, NUMBER] },
		required: { type: 'boolean' },
		propertyUrl: { type: 'string', format: 'uri' }
	},
	patternProperties: COMMON,
	required: ['name', 'titles', 'datatype', 'dc:description'],
	additionalProperties: false
};

const DIALECT = {
	type: 'object',
	properties: {
		delimiter: { enum: [',', ';'] },
		encoding: { const: 'utf-8' },
		lineTerminators: { const: ['\r\n'] },
		quoteChar: { const: '"' },
		doubleQuote: { const: true },
		header: { const: true },
		headerRowCount: { const: 1 }
	},
	minProperties: 7,
	additionalProperties: false
};

/**
 * What "Metadata Vocabulary for Tabular Data" (W3C, 2015) lets a table description hold, as far as ours goes: a
 * misspelt property, or one where it does not belong, is refused.
 */
export const CSVW_SCHEMA = {
	type: 'object',
	properties: {
		'@context': {
			type: 'array',
			items: [
				{ const: 'http://www.w3.org/ns/csvw' },
				{
					type: 'object',
					properties: { '@language': { enum: ['sv', 'en'] } },
					required: ['@language'],
					additionalProperties: false
				}
			],
			minItems: 2,
			maxItems: 2
		},
		url: text,
		dialect: DIALECT,
		notes: { type: 'array', items: { type: 'object' } },
		tableSchema: {
			type: 'object',
			properties: {
				columns: { type: 'array', items: COLUMN, minItems: 1 },
				primaryKey: { type: 'array', items: text, minItems: 1, uniqueItems: true },
				null: { const: '' }
			},
			required: ['columns', 'primaryKey', 'null'],
			additionalProperties: false
		}
	},
	patternProperties: COMMON,
	required: [
		...['@context', 'url', 'dialect', 'notes', 'tableSchema', 'dc:title', 'dc:source', 'dc:license', 'dc:publisher'],
		'schema:version'
	],
	additionalProperties: false
};
