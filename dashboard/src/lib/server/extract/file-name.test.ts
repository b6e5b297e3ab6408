import { expect, test } from 'vitest';
import { type FileContents, fileName } from './file-name.ts';

const country = { code: '00', level: 'country' } as const;
const county = (code: string) => ({ code, level: 'county' }) as const;
const municipality = (code: string) => ({ code, level: 'municipality' }) as const;
const two = [country, municipality('2101'), municipality('2180')];

test.each<[string, Partial<FileContents>]>([
	['hogutbildade_kommuner-2_2010-2025_v2026-11-25', {}],
	['hogutbildade_kommuner-2_2025_v2026-11-25', { years: [2025] }],
	['hogutbildade_lan-2_2010-2025_v2026-11-25', { regions: [country, county('21'), county('24')] }],
	['hogutbildade_region-2180_2010-2025_v2026-11-25', { regions: [municipality('2180')] }],
	['hogutbildade_region-2180_2010-2025_v2026-11-25', { regions: [country, municipality('2180')] }],
	['hogutbildade_region-21_2010-2025_v2026-11-25', { regions: [country, county('21')] }],
	['hogutbildade_region-00_2010-2025_v2026-11-25', { regions: [country] }]
])('%s', (expected, given) => {
	const contents = { subject: 'hogutbildade', regions: two, years: [2010, 2017, 2025], version: '2026-11-25' };
	expect(fileName({ ...contents, ...given })).toBe(expected);
});
