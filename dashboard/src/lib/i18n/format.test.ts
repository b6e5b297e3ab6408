import { expect, test } from 'vitest';
import { numberFormat } from './format.ts';

const sv = numberFormat('sv');
const en = numberFormat('en');

test.each([
	['percent', sv.percent(22.914), '22,9\u00a0%'],
	['percent in English', en.percent(22.914), '22.9%'],
	['zero is a number', sv.percent(0), '0,0\u00a0%'],
	['thousands', sv.count(1234567), '1\u00a0234\u00a0567'],
	['thousands in English', en.count(1234567), '1,234,567'],
	['true minus', sv.signed(-1.25), '\u22121,3'],
	['plus', sv.signed(0.42), '+0,4'],
	['no negative zero', sv.signed(-0.04), '0,0'],
	['points', sv.points(-2.04), '2,0\u00a0procentenheter'],
	['one point', sv.points(1.0), '1,0\u00a0procentenhet'],
	['points in English', en.points(0.5), '0.5\u00a0percentage points'],
	['year', sv.year(2025), '2025'],
	['list', sv.list(['Gävle', 'Umeå', 'Luleå']), 'Gävle, Umeå och Luleå']
])('%s', (_name, written, expected) => expect(written).toBe(expected));
