/**
 * The address of the same extract in another format: `…/counts.zip?region=2161` → `…/counts.csv?region=2161`.
 * @param more added to the question, e.g. `dialect=excel`
 */
export function siblingAddress(address: string, ending: string, more = ''): string {
	const [, path, question = ''] = /^([^?]*\/[^/.?]+)[^/?]*(?:\?(.*))?$/s.exec(address)!;
	const asked = [question, more].filter((part) => part !== '').join('&');
	return `${path}.${ending}${asked && `?${asked}`}`;
}

/** The site that an address of the API lies on: `https://example.org`. What a proxy calls it may be no address at all. */
export const siteOf = (permalink: string): string => permalink.split('/api/')[0]!;
