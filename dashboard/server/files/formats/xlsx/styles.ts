import type { ColumnType } from '#lib/server/extract/table.ts';
import { XML_HEAD } from './xml.ts';

/** Places in `cellXfs` below. */
export const STYLES = { plain: 0, heading: 1, text: 2, whole: 3, wrapped: 4, label: 5, title: 6 } as const;

/**
 * How each type of column is shown. A text has the format "Text", so that it stays one when it is edited: a region's
 * code keeps its zero, and what begins like a formula never runs. Whole numbers have no thousands separator: a year
 * would have one.
 */
export const COLUMN_STYLES: Record<ColumnType, number> = {
	text: STYLES.text,
	whole: STYLES.whole,
	decimal: STYLES.plain
};

const font = (more = '', size = 11) => `<font>${more}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;

const style = (format: number, font: number, alignment = '') =>
	`<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${
		alignment ? ` applyAlignment="1"><alignment ${alignment}/></xf>` : '/>'
	}`;

/** The part `xl/styles.xml`. Formats of numbers that every spreadsheet knows: 0 general, 1 whole, 49 text. */
export const STYLES_XML = [
	XML_HEAD,
	'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
	`<fonts count="3">${font()}${font('<b/>')}${font('<b/>', 14)}</fonts>`,
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
	'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
	`<cellXfs count="7">${style(0, 0)}${style(49, 1)}${style(49, 0)}${style(1, 0)}`,
	`${style(49, 0, 'vertical="top" wrapText="1"')}${style(49, 1, 'vertical="top" wrapText="1"')}${style(49, 2)}</cellXfs>`,
	'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
	'</styleSheet>'
].join('');
