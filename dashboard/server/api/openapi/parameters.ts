import * as v from 'valibot';
import type { ParameterMetadata } from '#lib/server/query/parameters.ts';
import type { Parameters } from '#lib/server/query/read-query.ts';
import { type JsonSchema, jsonSchemaOf, without } from './json-schema.ts';

/** A parameter of an address, as OpenAPI writes it. */
export interface QueryParameter {
	name: string;
	in: 'query';
	required: boolean;
	description?: string;
	schema: JsonSchema;
	style: 'form';
	/** A list is one value with commas, never repeated. */
	explode: false;
}

/** The schema of what stands in the address: the schema that reads it, or what it says of its own writing. */
const writtenSchema = (schema: v.GenericSchema, { written }: Partial<ParameterMetadata>): JsonSchema =>
	written ?? without(jsonSchemaOf(schema), 'allowed');

const isNeeded = (schema: v.GenericSchema): boolean => !v.safeParse(schema, undefined).success;

function parameterOf(name: string, schema: v.GenericSchema): QueryParameter {
	const metadata = v.getMetadata(schema) as Partial<ParameterMetadata>;
	return {
		name,
		in: 'query',
		required: isNeeded(schema),
		...(typeof metadata.allowed === 'string' && { description: metadata.allowed }),
		schema: writtenSchema(schema, metadata),
		style: 'form',
		explode: false
	};
}

/** The parameters of an address for OpenAPI, in their order. */
export const parametersOf = (parameters: Parameters): QueryParameter[] =>
	Object.entries(parameters).map(([name, schema]) => parameterOf(name, schema as v.GenericSchema));
