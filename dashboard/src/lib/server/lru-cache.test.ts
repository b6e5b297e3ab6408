import { expect, test } from 'vitest';
import { LruCache } from './lru-cache.ts';

const kept = (cache: LruCache<string>, keys: string) =>
	[...keys].filter((key) => cache.get(key) !== undefined).join('');

test('forgets what was used longest ago when the sum passes the limit', () => {
	const cache = new LruCache<string>(10);
	for (const key of 'abc') cache.set(key, key, 3);
	cache.get('a');
	cache.set('d', 'd', 3);
	expect(kept(cache, 'abcd')).toBe('acd');
});

test('counts a replaced value once', () => {
	const cache = new LruCache<string>(10);
	for (let i = 0; i < 9; i++) cache.set('a', String(i), 6);
	cache.set('b', 'b', 4);
	expect(cache.get('a')).toBe('8');
	expect(cache.get('b')).toBe('b');
});

test('does not keep what is larger than everything', () => {
	const cache = new LruCache<string>(10);
	cache.set('a', 'a', 5);
	cache.set('b', 'b', 11);
	expect(kept(cache, 'ab')).toBe('a');
});
