/** Keeps the last `limit` things made, by key; the one used longest ago goes first. */
export function boundedCache<T>(limit: number): (key: string, make: () => T) => T {
	const kept = new Map<string, T>();
	return (key, make) => {
		const value = kept.has(key) ? kept.get(key)! : make();
		kept.delete(key); // a Map keeps the order of insertion: this makes it the youngest
		kept.set(key, value);
		if (kept.size > limit) kept.delete(kept.keys().next().value!);
		return value;
	};
}
