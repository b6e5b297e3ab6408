import { Refusal, shown } from '../refusal.ts';
import { DELIMITERS, firstRows } from '../text/csv.ts';
import type { Source } from '../text/source.ts';
import { headOf } from '../text/text.ts';
import type { Form, Layout } from './form.ts';
import { publishedRatios } from './published-ratios.ts';
import { scbWebWide } from './scb-web-wide.ts';

/** Every form that can be read. */
export const FORMS: readonly Form[] = [scbWebWide, publishedRatios];

/** A form that a file may have, with the layout that this would mean. */
interface Candidate {
	form: Form;
	layout: Layout;
	/** How many headings speak for it. */
	likeness: number;
}

/** A title and an empty line may stand above the header; the rest is room for other programs' habits. */
const HEADER_WITHIN = 5;

/** One heading may be chance. */
const LIKE_ENOUGH = 2;

/** The form of a file and its layout, found from its content alone; refuses what is no table of a known form. */
export function detect(source: Source): { form: Form; layout: Layout } {
	const head = headOf(source);
	refuseOther(head, source.name);
	const candidates = candidatesOf(head).sort((a, b) => b.likeness - a.likeness);
	if (candidates.length > 0 && candidates[0].likeness >= LIKE_ENOUGH) return candidates[0];
	throw unknown(source.name, shown(head.trimStart().split('\n', 1)[0]), 'Choose the table TAB3981 and save it as CSV');
}

/** Every row near the top, read with every delimiter, as the header of every form: a title can look like half a header. */
function candidatesOf(head: string): Candidate[] {
	return DELIMITERS.flatMap((delimiter) =>
		firstRows(head, delimiter, HEADER_WITHIN).flatMap((row, index) => {
			const header = row.map((field) => field.trim());
			const layout = { delimiter, headerRow: index + 1, header };
			return FORMS.map((form) => ({ form, layout, likeness: form.likeness(header) }));
		})
	);
}

const WEB_PAGE = /^<(!doctype|html|head|body|\?xml)/i;

function refuseOther(head: string, file: string) {
	const start = head.trimStart();
	if (start === '') throw unknown(file, 'an empty file', 'Download the table again');
	if (WEB_PAGE.test(start))
		throw unknown(
			file,
			`a web page, ${shown(start)}`,
			'Open it in a browser, see what it says, and download the table again'
		);
	if (start.startsWith('PK\u0003\u0004'))
		throw unknown(file, 'an Excel workbook or another zip file', 'Save it as CSV');
	if (head.includes('\0')) throw unknown(file, 'bytes that are no text', 'Save it as "CSV UTF-8"');
}

function unknown(file: string, found: string, advice: string): Refusal {
	const expected = `a header such as ${FORMS.map(({ looksLike }) => looksLike).join(', or ')}`;
	return new Refusal('file-form', { file, row: 1, column: '1' }, found, expected, advice);
}
