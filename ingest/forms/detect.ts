import { Refusal, shown } from '../refusal.ts';
import { DELIMITERS, firstRows } from '../text/csv.ts';
import type { Source } from '../text/source.ts';
import { headOf } from '../text/text.ts';
import type { Form, Layout } from './form.ts';
import { publishedRatios } from './published-ratios.ts';
import { scbWebWide } from './scb-web-wide.ts';

/** Every form that can be read. */
export const FORMS: readonly Form[] = [scbWebWide, publishedRatios];

/** A title and an empty line may stand above the header; the rest is room for another program's habits. */
const HEADER_WITHIN = 5;

/** The form of a file and its layout, found from its content; refuses what is no table of a known form. */
export function detect(source: Source): { form: Form; layout: Layout } {
	const head = headOf(source);
	refuseOther(head, source.name);
	for (const delimiter of DELIMITERS) {
		for (const [index, row] of firstRows(head, delimiter, HEADER_WITHIN).entries()) {
			const header = row.map((field) => field.trim());
			const form = FORMS.find((candidate) => candidate.recognises(header));
			if (form) return { form, layout: { delimiter, headerRow: index + 1, header } };
		}
	}
	throw unknown(source.name, shown(head.trimStart().split('\n', 1)[0]), 'Choose the table TAB3981 and save it as CSV');
}

const AGAIN = 'Open the address in a browser, see what it says, and download the table again';

function refuseOther(head: string, file: string) {
	const start = head.trimStart();
	if (start === '') throw unknown(file, 'an empty file', 'Download the table again');
	if (/^<(!doctype|html|\?xml|head|body)/i.test(start)) throw unknown(file, `a web page: ${shown(start)}`, AGAIN);
	if (start.startsWith('PK\u0003\u0004'))
		throw unknown(file, 'an Excel workbook or another zip file', 'Save it as CSV');
	if (head.includes('\0')) throw unknown(file, 'bytes that are no text', 'Save it as "CSV UTF-8"');
}

function unknown(file: string, found: string, advice: string): Refusal {
	const expected = `a header: ${FORMS.map(({ looksLike }) => looksLike).join(', or ')}`;
	return new Refusal('file-form', { file, row: 1, column: '1' }, found, expected, advice);
}
