/** As every part of a workbook begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text in an element or an attribute. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

const hex = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text in a cell: characters that XML has no place for are written as Excel does, `_x000D_` (ECMA-376, ST_Xstring),
 * and what looks like such a sign but is text has its underscore written so.
 */
export const escapeCell = (text: string): string =>
	escapeXml(
		text
			.toWellFormed()
			.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, hex)
			// eslint-disable-next-line no-control-regex -- these are what XML has no place for
			.replace(/[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]/g, hex)
	);
