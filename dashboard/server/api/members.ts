import * as v from 'valibot';
import type { MissingStatus } from '#db/schema.ts';
import { BASES, SEX_WORDS } from '#lib/server/query/parameters.ts';
import type { Unit } from '#lib/server/query/unit.ts';

/** A schema with a sentence about it, which OpenAPI shows. */
export const told = <S extends v.GenericSchema>(schema: S, description: string) =>
	v.pipe(schema, v.description(description));

/** The same text in both languages. */
export const texts = v.strictObject({ sv: v.string(), en: v.string() });

export const sex = v.picklist(SEX_WORDS);
export const basis = told(
	v.picklist(BASES),
	'What a share is a share of: everybody of these ages, or those whose level is known'
);

export const unit = told(
	v.picklist(['per cent', 'percentage points'] as const satisfies Unit[]),
	'per cent (0–100) for a share, percentage points for a difference between shares'
);

const STATUSES = ['.', '..', '...', '....', '.....', '......', '-'] as const satisfies MissingStatus[];

export const status = told(
	v.nullable(v.picklist(STATUSES)),
	"Why a value is missing, by SCB's symbols: `..` not available, `.` not applicable, `-` nothing"
);

export const wholeNumber = v.pipe(v.number(), v.integer());
export const year = told(wholeNumber, 'The figures are of 31 December');

export const sourceTables = told(v.array(v.string()), "Codes of SCB's tables behind the figures, e.g. TAB3981");

export const regionCode = told(v.string(), '`00` the country, two digits a county, four characters a municipality');

/** Shares and differences are always ours, whatever SCB's counts behind them are. */
export const CALCULATED = 'calculated' as const;
export const calculated = told(v.literal(CALCULATED), "Shares are computed here, from SCB's counts");

/** Years or ages, both ends included. */
export const spanOf = (what: string) => told(v.strictObject({ from: wholeNumber, to: wholeNumber }), what);

export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const path = (what: string) => told(v.pipe(v.string(), v.regex(/^\//)), what);
