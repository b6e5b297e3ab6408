import * as v from 'valibot';
import { PxProblem } from '../px-problem.ts';
import type { Wish } from '../selection/wish.ts';

const codes = v.array(v.string());

const variable = v.strictObject({
	variableCode: v.string(),
	valueCodes: v.optional(v.nullable(codes)),
	codeList: v.optional(v.nullable(v.string())),
	codelist: v.optional(v.nullable(v.string()))
});

const placement = v.strictObject({ heading: v.optional(v.nullable(codes)), stub: v.optional(v.nullable(codes)) });

const body = v.strictObject({
	selection: v.optional(v.array(variable), []),
	placement: v.optional(v.nullable(placement))
});

/** `selection.0.variableCode: Invalid type: Expected string but received 5` */
const faultOf = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`;

/**
 * Reads a question that was sent as a body; one without a selection asks for the default selection.
 * @param sent the JSON that was sent; undefined: nothing
 * @throws PxProblem 400
 */
export function readBody(sent: unknown): Wish {
	const { success, output, issues } = v.safeParse(body, sent ?? {});
	if (!success) throw new PxProblem('bad-request', `The selection cannot be read: ${issues.map(faultOf).join('; ')}.`);
	return {
		selection: output.selection.map(({ variableCode, valueCodes, codeList, codelist }) => ({
			variableCode,
			valueCodes: (valueCodes ?? []).map((value) => value.trim()),
			codeList: codeList ?? codelist
		})),
		heading: output.placement?.heading ?? [],
		stub: output.placement?.stub ?? []
	};
}
