/** Keeps what was used last, as long as it fits: the sum of all sizes never passes `limit`. */
export class LruCache<T> {
	private readonly entries = new Map<string, { value: T; size: number }>();
	private readonly limit: number;
	private total = 0;

	/** `limit` in the same unit as the sizes, for instance bytes. */
	constructor(limit: number) {
		this.limit = limit;
	}

	get(key: string): T | undefined {
		const entry = this.entries.get(key);
		if (!entry) return undefined;
		this.entries.delete(key); // a Map keeps the order of insertion: this makes it the youngest
		this.entries.set(key, entry);
		return entry.value;
	}

	/** Sets a value; what is larger than the limit is not kept. */
	set(key: string, value: T, size: number): void {
		this.delete(key);
		if (size > this.limit) return;
		this.entries.set(key, { value, size });
		this.total += size;
		while (this.total > this.limit) this.delete(this.entries.keys().next().value!);
	}

	private delete(key: string): void {
		this.total -= this.entries.get(key)?.size ?? 0;
		this.entries.delete(key);
	}
}
