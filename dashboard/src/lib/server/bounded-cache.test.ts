import { expect, test, vi } from 'vitest';
import { boundedCache } from './bounded-cache.ts';

test('makes once, and forgets what was used longest ago', () => {
	const cache = boundedCache<string>(2);
	const make = vi.fn((key: string) => key.toUpperCase());
	const get = (key: string) => cache(key, () => make(key));
	expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
	expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});
