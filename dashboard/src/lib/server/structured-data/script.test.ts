import { expect, test } from 'vitest';
import { structuredDataScript } from './script.ts';

test.each(['</script><script>alert(1)</script>', '<!-- <script>', 'A & "B" \\ \u2028 ]]>'])(
	'%j stands in the element as data and cannot end it',
	(name) => {
		const html = structuredDataScript({ name });
		const [, inside] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html)!;
		expect(JSON.parse(inside!)).toEqual({ name });
	}
);
