import type { Cube } from '#lib/server/cube/cube.ts';
import type { ShownAs } from './cross-table.ts';

/** The delimiters that can be asked for; otherwise a comma. */
export const SEPARATORS = { SeparatorTab: '\t', SeparatorSpace: ' ', SeparatorSemicolon: ';' } as const;

/** How values can be shown; otherwise as each variable says. */
export const SHOWN_AS = {
	UseCodes: 'code',
	UseTexts: 'value',
	UseCodesAndTexts: 'code_value'
} as const satisfies Record<string, ShownAs>;

/** Every parameter of the formats, by the specification. */
export const FORMAT_PARAMS = [
	...(Object.keys(SHOWN_AS) as (keyof typeof SHOWN_AS)[]),
	'IncludeTitle',
	...(Object.keys(SEPARATORS) as (keyof typeof SEPARATORS)[])
] as const;

export type FormatParam = (typeof FORMAT_PARAMS)[number];

/** What a file may tell beside the cube. */
export interface PxProvenance {
	/** The data version. */
	version: string;
	/** The address that gives the same again; for a question that was sent as a body, that of the table's data. */
	permalink: string;
}

/** A way to write an answer down. */
export interface PxFormat {
	/** As `outputFormat` names it. */
	name: string;
	contentType: string;
	/** Of the file's name. */
	ending: string;
	/** Which parameters mean anything here. */
	params: readonly FormatParam[];
	/** The answer, piece by piece. */
	write(
		cube: Cube,
		params: readonly FormatParam[],
		provenance: PxProvenance
	): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}
