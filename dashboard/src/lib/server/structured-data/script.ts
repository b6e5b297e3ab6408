/** A value of JSON-LD. */
export type JsonLd = string | number | boolean | JsonLd[] | { [name: string]: JsonLd };

/**
 * The data as an element that browsers never run, so that no Content-Security-Policy is about it. Without any `<` no
 * text in it can end the element.
 */
export const structuredDataScript = (data: JsonLd): string =>
	`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
