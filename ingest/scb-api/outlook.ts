import * as v from 'valibot';
import type { Client } from './client.ts';
import { parsed } from './parsed.ts';
import { tableUrl } from './query.ts';
import { RefreshRefused } from './refused.ts';

const Table = v.looseObject({ lastPeriod: v.string('the last period') });

/**
 * Whether SCB has later years of tables whose figures come into `data/` in another way; `lastYears`: the last year there
 * by table id. It is no matter for the refresh if SCB does not say.
 */
export async function outlookInWords(client: Client, lastYears: ReadonlyMap<string, number>): Promise<string[]> {
	const lines: string[] = [];
	for (const [id, here] of lastYears) {
		const last = await lastPeriod(client, id);
		if (typeof last === 'string' && last > String(here))
			lines.push(`${id}: SCB has figures until ${last}, data/ until ${here}. They come by hand: see docs/refresh.md.`);
		if (last instanceof RefreshRefused) lines.push(`${id}: not known whether there are later figures. ${last.message}`);
	}
	return lines;
}

async function lastPeriod(client: Client, id: string): Promise<string | RefreshRefused> {
	try {
		return parsed(await client.get(tableUrl(client.base, id)), Table).lastPeriod;
	} catch (error) {
		if (error instanceof RefreshRefused) return error;
		throw error;
	}
}
