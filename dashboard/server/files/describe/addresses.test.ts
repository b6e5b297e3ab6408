import { expect, test } from 'vitest';
import { siblingAddress, siteOf } from './addresses.ts';

test.each([
	['/api/v1/files/counts.zip', 'csv', '', '/api/v1/files/counts.csv'],
	['/api/v1/files/counts.csv-metadata.json?a=1', 'csv', '', '/api/v1/files/counts.csv?a=1'],
	[
		'https://example.org/api/v1/files/counts.csv?a=x.y/z?b',
		'zip',
		'c=2',
		'https://example.org/api/v1/files/counts.zip?a=x.y/z?b&c=2'
	],
	['/counts.csv?', 'zip', 'c=2', '/counts.zip?c=2']
])('%s as %s with "%s" is %s', (address, ending, more, expected) =>
	expect(siblingAddress(address, ending, more)).toBe(expected)
);

test('the site is what stands before the path of the API', () => {
	expect(siteOf('https://example.org/api/v1/files/counts.csv?region=00')).toBe('https://example.org');
	expect(siteOf('javascript://a b/api/v1/files/counts.csv')).toBe('javascript://a b');
});
