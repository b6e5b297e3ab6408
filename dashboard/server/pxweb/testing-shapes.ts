import { Ajv, type ValidateFunction } from 'ajv';

const text = { type: 'string' };
const whole = { type: 'integer' };
const flag = { type: 'boolean' };
const uri = { type: 'string', pattern: '^[a-z]+:' };
const list = (items: object, more = {}) => ({ type: 'array', items, ...more });
const byCode = (additionalProperties: object) => ({ type: 'object', additionalProperties });
const moment = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' };

/** An object of exactly these members; those whose name ends with `?` may be absent. */
function exactly(members: Record<string, object>) {
	const entries = Object.entries(members).map(([name, schema]) => [name.replace('?', ''), schema] as const);
	const required = Object.keys(members).filter((name) => !name.endsWith('?'));
	return { type: 'object', properties: Object.fromEntries(entries), required, additionalProperties: false };
}

const links = list(exactly({ rel: text, hreflang: { enum: ['sv', 'en'] }, href: uri }));
const language = { enum: ['sv', 'en'] };
const mandatory = byCode(flag);

const table = {
	type: { const: 'Table' },
	...{ id: text, label: text, description: text, updated: moment, firstPeriod: text, lastPeriod: text },
	category: { enum: ['internal', 'public', 'private', 'section'] },
	variableNames: list(text),
	...{ discontinued: flag, source: text, subjectCode: text },
	timeUnit: { enum: ['Annual', 'Quarterly', 'Monthly', 'Weekly', 'Other'] },
	links
};

const dimension = exactly({
	label: text,
	'note?': list(text),
	category: exactly({
		index: byCode(whole),
		label: { ...byCode(text), minProperties: 1 },
		'note?': byCode(list(text)),
		'unit?': byCode(exactly({ base: text, decimals: whole }))
	}),
	extension: exactly({
		elimination: flag,
		'eliminationValueCode?': text,
		'categoryNoteMandatory?': byCode(mandatory),
		show: { enum: ['code', 'value', 'code_value'] },
		'refperiod?': byCode(text),
		'measuringType?': byCode({ enum: ['Stock', 'Flow', 'Average', 'Other'] }),
		codeLists: list({}, { maxItems: 0 })
	})
});

const names = list(text, { uniqueItems: true });

/** What the specification of PxWebApi 2 says of answers, as far as they are given here. */
const SHAPES = {
	config: exactly({
		...{ apiVersion: text, appVersion: text, defaultLanguage: text, license: text, defaultDataFormat: text },
		languages: list(exactly({ id: text, label: text })),
		maxDataCells: { ...whole, minimum: 0 },
		maxCallsPerTimeWindow: { ...whole, minimum: 1 },
		timeWindow: { ...whole, minimum: 1 },
		sourceReferences: list(exactly({ language: text, text })),
		dataFormats: list(text),
		features: list(exactly({ id: text, params: list(exactly({ key: text, value: text })) }))
	}),
	tables: exactly({
		language,
		tables: list(exactly(table)),
		page: exactly({
			pageNumber: { ...whole, minimum: 1 },
			pageSize: { ...whole, minimum: 1 },
			totalElements: { ...whole, minimum: 0 },
			totalPages: { ...whole, minimum: 1 },
			links
		}),
		links
	}),
	table: exactly({ language, ...table }),
	dataset: exactly({
		version: { const: '2.0' },
		class: { const: 'dataset' },
		...{ 'href?': uri, label: text, source: text, updated: moment, note: list(text) },
		role: exactly({ time: names, geo: names, metric: names }),
		id: names,
		size: list(whole),
		dimension: byCode(dimension),
		extension: exactly({
			noteMandatory: mandatory,
			...{ firstPeriod: text, lastPeriod: text, discontinued: flag },
			px: exactly({
				...{ tableid: text, matrix: text, decimals: whole, language: text, contents: text },
				...{ 'official-statistics': flag, aggregallowed: flag, copyright: flag, stub: list(text), heading: list(text) }
			})
		}),
		value: list({ type: 'number', nullable: true }),
		'status?': byCode(text)
	}),
	selection: exactly({
		language,
		selection: list(exactly({ variableCode: text, codeList: { type: 'null' }, valueCodes: list(text) })),
		placement: exactly({ heading: list(text), stub: list(text) }),
		links
	}),
	problem: exactly({
		...{ type: uri, title: text, detail: text },
		status: { ...whole, minimum: 400, exclusiveMaximum: 500 }
	})
};

const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const validators = new Map<keyof typeof SHAPES, ValidateFunction>();

/** What of a body is not as it should be; null: nothing. */
export function faultsOf(shape: keyof typeof SHAPES, body: unknown): unknown {
	const validate = validators.get(shape) ?? ajv.compile(SHAPES[shape]);
	validators.set(shape, validate);
	return validate(body) ? null : validate.errors;
}

/** Which shape the answer of an address has, by its path below the API's own. */
export function shapeOf(path: string): keyof typeof SHAPES | undefined {
	const [, first, id, part] = path.split('?')[0]!.toLowerCase().split('/');
	if (first === 'config') return 'config';
	if (!id) return 'tables';
	return ({ metadata: 'dataset', data: 'dataset', defaultselection: 'selection' } as const)[part ?? ''] ?? 'table';
}
