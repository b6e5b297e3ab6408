import { headingOf, languageOf } from '../../labels/dimensions.ts';
import { tableNamed } from '../../labels/tables.ts';
import type { Cube } from '../cube/cube.ts';
import type { FileFacts, Footnote } from '../form.ts';
import type { Keywords } from './keywords.ts';

/** What a PC-Axis file says of itself. */
export function factsOf(keywords: Keywords, { dimensions }: Cube): FileFacts {
	const language = keywords.text('LANGUAGE');
	const contents = dimensions.find(({ code, label }) =>
		[code, label].some((name) => headingOf(name ?? '') === 'contents')
	);
	const names = [keywords.text('TABLEID'), keywords.text('MATRIX'), contents?.categories[0].code];
	return {
		language:
			language === 'sv' || language === 'en' ? language : languageOf(dimensions.map(({ label }) => label ?? '')),
		stated: names.flatMap((name) => tableNamed(name ?? '') ?? [])[0] ?? null,
		updated: timeOf(keywords.text('LAST-UPDATED') ?? keywords.text('CREATION-DATE')),
		footnotes: footnotesOf(keywords),
		marks: new Map()
	};
}

/** `20260427 08:00` as `2026-04-27T08:00:00`. */
function timeOf(text: string | undefined): string | null {
	const [, year, month, day, hour = '00', minute = '00'] =
		/^(\d{4})(\d\d)(\d\d)(?: (\d\d):(\d\d))?/.exec(text ?? '') ?? [];
	return year === undefined ? null : `${year}-${month}-${day}T${hour}:${minute}:00`;
}

/** `#` ends a line of a footnote. Those of single cells are kept as footnotes of the table. */
const footnotesOf = (keywords: Keywords): Footnote[] =>
	keywords
		.all('NOTEX', 'NOTE', 'VALUENOTEX', 'VALUENOTE', 'CELLNOTEX', 'CELLNOTE')
		.map(({ keyword, subkeys: [dimension, value], values }) => ({
			...(keyword.startsWith('CELL')
				? { dimension: null, value: null }
				: { dimension: dimension ?? null, value: value ?? null }),
			text: values
				.join(' ')
				.replace(/\s*#+\s*/g, '\n')
				.trim()
		}));
