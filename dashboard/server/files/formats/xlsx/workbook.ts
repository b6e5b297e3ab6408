import type { Locale } from '#lib/i18n/locale.ts';
import type { ZipEntry } from '../../zip-stream.ts';
import type { SharedTexts } from './shared-texts.ts';
import { STYLES_XML } from './styles.ts';
import { WORKBOOK_WORDS } from './words.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;

/** What each part is. */
const CONTENT_TYPES_XML = [
	XML_HEAD,
	`<Types xmlns="${PACKAGE}/content-types">`,
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
	'<Default Extension="xml" ContentType="application/xml"/>',
	override('/xl/workbook.xml', `${PARTS}.sheet.main+xml`),
	override('/xl/worksheets/sheet1.xml', `${PARTS}.worksheet+xml`),
	override('/xl/worksheets/sheet2.xml', `${PARTS}.worksheet+xml`),
	override('/xl/styles.xml', `${PARTS}.styles+xml`),
	override('/xl/sharedStrings.xml', `${PARTS}.sharedStrings+xml`),
	override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
	'</Types>'
].join('');

const relations = (...targets: [type: string, target: string][]) =>
	`${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
		.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
		.join('')}</Relationships>`;

/** Where a program begins to read. */
const PACKAGE_RELATIONS_XML = relations(
	[`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
	[`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']
);

/** The parts of the workbook, the sheets first. */
const WORKBOOK_RELATIONS_XML = relations(
	[`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
	[`${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
	[`${OFFICE}/styles`, 'styles.xml'],
	[`${OFFICE}/sharedStrings`, 'sharedStrings.xml']
);

/** `A1:Q9` as `$A$1:$Q$9`. */
const absolute = (area: string) => area.replace(/[A-Z]+|\d+/g, '$$$&');

/**
 * The workbook with its two sheets by name.
 * @param area the figures with their header, `A1:Q9`: what the filters are about
 */
const workbookXml = ([figures, notes]: readonly [string, string], area: string): string =>
	[
		`${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`,
		`<sheet name="${figures}" sheetId="1" r:id="rId1"/><sheet name="${notes}" sheetId="2" r:id="rId2"/></sheets>`,
		'<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">',
		`${figures}!${absolute(area)}</definedName></definedNames></workbook>`
	].join('');

/** What the file says of itself: title, language (`sv-SE`), and where it comes from. */
const propertiesXml = (title: string, language: string, source: string): string =>
	[
		`${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
		' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(source)}</dc:description>`,
		`<dc:language>${language}</dc:language></cp:coreProperties>`
	].join('');

/** A workbook of two sheets. */
interface Workbook {
	title: string;
	/** The language of the sheets' names. */
	locale: Locale;
	/** Where it comes from. */
	about: string;
	/** The figures with their header, `A1:Q9`. */
	area: string;
	figures: ZipEntry['pieces'];
	notes: ZipEntry['pieces'];
	/** Those of both sheets. */
	texts: SharedTexts;
}

/** Every part in the order in which it can be written: the sheets, which gather the texts, before these. */
export function workbookParts({ title, locale, about, area, figures, notes, texts }: Workbook): ZipEntry[] {
	const { language, sheets } = WORKBOOK_WORDS[locale];
	const parts: [string, ZipEntry['pieces']][] = [
		['[Content_Types].xml', [CONTENT_TYPES_XML]],
		['_rels/.rels', [PACKAGE_RELATIONS_XML]],
		['docProps/core.xml', [propertiesXml(title, language, about)]],
		['xl/workbook.xml', [workbookXml(sheets, area)]],
		['xl/_rels/workbook.xml.rels', [WORKBOOK_RELATIONS_XML]],
		['xl/styles.xml', [STYLES_XML]],
		['xl/worksheets/sheet1.xml', figures],
		['xl/worksheets/sheet2.xml', notes],
		['xl/sharedStrings.xml', texts.xml()]
	];
	return parts.map(([name, pieces]) => ({ name, pieces }));
}
