import { expect, test } from 'vitest';
import { codeOfSlug, municipalitySlug } from './slug.ts';

test.each([
	['2180', 'Gävle', '2180-gavle'],
	['2463', 'Åsele', '2463-asele'],
	['2513', 'Överkalix', '2513-overkalix'],
	['1860', 'Laxå', '1860-laxa'],
	['0139', 'Upplands-Bro', '0139-upplands-bro'],
	['0114', 'Upplands Väsby', '0114-upplands-vasby']
])('%s %s', (code, name, slug) => {
	expect(municipalitySlug({ code, name })).toBe(slug);
	expect(codeOfSlug(slug)).toBe(code);
});
