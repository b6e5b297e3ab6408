import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

/** JSON Schema, draft 2020-12, which OpenAPI 3.1 speaks. */
export type JsonSchema = Record<string, unknown>;

/** The same without one of its members. */
export const without = (schema: JsonSchema, name: string): JsonSchema =>
	Object.fromEntries(Object.entries(schema).filter(([member]) => member !== name));

/** An answer may get new members within version 1, so no program should refuse them: only our own tests do. */
const open: ConversionConfig['overrideSchema'] = ({ jsonSchema }) =>
	jsonSchema.additionalProperties === false ? without(jsonSchema as JsonSchema, 'additionalProperties') : undefined;

const CONFIG: ConversionConfig = {
	target: 'draft-2020-12',
	typeMode: 'input', // what is sent and received: text becomes numbers and lists only after it was read
	errorMode: 'ignore', // what only a function can check is told in words
	overrideSchema: open
};

/** What a valibot schema takes, as JSON Schema. */
export const jsonSchemaOf = (schema: v.GenericSchema): JsonSchema =>
	without(toJsonSchema(schema, CONFIG) as JsonSchema, '$schema');
