import { expect, test } from 'vitest';
import { localeOf, otherLanguagePath } from './locale.ts';

test.each([
	['/', '/en'],
	['/om', '/en/om'],
	['/kommun/2180-gavle', '/en/kommun/2180-gavle']
])('%s and %s are one page', (swedish, english) => {
	expect(otherLanguagePath(swedish)).toBe(english);
	expect(otherLanguagePath(english)).toBe(swedish);
});

test.each([
	['en', 'en'],
	[undefined, 'sv'],
	['energi', 'sv']
])('segment %s is %s', (segment, locale) => expect(localeOf(segment)).toBe(locale));
