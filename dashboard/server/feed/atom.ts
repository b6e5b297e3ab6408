/** One entry of a feed (RFC 4287, 4.1.2). */
export interface AtomEntry {
	/** An IRI that never changes. */
	id: string;
	title: string;
	/** RFC 3339. */
	updated: string;
	/** Where it can be read. */
	link: string;
	/** Plain text. */
	content: string;
}

/** A feed (RFC 4287, 4.1.1): at least one entry, the newest first. */
export interface AtomFeed {
	id: string;
	/** BCP 47. */
	language: string;
	title: string;
	author: string;
	/** The feed's own address, whole, and that of the page that shows the same. */
	self: string;
	page: string;
	entries: AtomEntry[];
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

const entryXml = ({ id, title, updated, link, content }: AtomEntry): string => `	<entry>
		<id>${escape(id)}</id>
		<title>${escape(title)}</title>
		<updated>${updated}</updated>
		<link rel="alternate" type="text/html" href="${escape(link)}"/>
		<content type="text">${escape(content)}</content>
	</entry>
`;

/** The feed as XML. It was updated when its newest entry was. */
export const atomXml = ({ id, language, title, author, self, page, entries }: AtomFeed): string =>
	`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
	<id>${escape(id)}</id>
	<title>${escape(title)}</title>
	<updated>${entries[0]!.updated}</updated>
	<author><name>${escape(author)}</name></author>
	<link rel="self" type="application/atom+xml" href="${escape(self)}"/>
	<link rel="alternate" type="text/html" href="${escape(page)}"/>
${entries.map(entryXml).join('')}</feed>
`;
