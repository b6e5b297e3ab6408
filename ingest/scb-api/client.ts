import { type Judgement, judge } from './answer.ts';
import { type Patience, backOff, retryAfter } from './back-off.ts';
import { NoReply, call } from './call.ts';
import type { Clock } from './clock.ts';
import { type Rate, RateWindow } from './rate-window.ts';
import { RefreshRefused } from './refused.ts';

/** An answer as it came. */
export interface Answer {
	url: string;
	body: Uint8Array;
	json: unknown;
}

export interface ClientOptions {
	/** Where the API is, e.g. `https://statistikdatabasen.scb.se/api/v2`. */
	base: string;
	clock: Clock;
	patience: Patience;
	/** Told of every wait that a person would notice. */
	say(line: string): void;
}

/** Asks SCB's API one question after the other, never faster than allowed, and again when an answer fails. */
export class Client {
	readonly base: string;
	#options: ClientOptions;
	#window = new RateWindow();

	constructor(options: ClientOptions) {
		this.base = options.base.replace(/\/+$/, '');
		this.#options = options;
	}

	/** From now on at most this many calls. */
	keepTo(rate: Rate) {
		this.#window.rate = rate;
	}

	/** The JSON behind an address. Throws RefreshRefused when it is something else, or does not come after all attempts. */
	async get(url: string): Promise<Answer> {
		const { attempts } = this.#options.patience;
		for (let attempt = 1; ; attempt++) {
			const { judgement, body, pause } = await this.#try(url);
			if (judgement.kind === 'good') return { url, body, json: judgement.json };
			if (judgement.kind === 'final')
				throw new RefreshRefused(url, judgement.found, judgement.expected, judgement.advice);
			if (attempt === attempts) throw gaveUp(url, `${judgement.found} in each of ${attempts} attempts`);
			await this.#waitAfter(url, attempt, judgement.found, pause);
		}
	}

	async #try(url: string): Promise<{ judgement: Judgement; body: Uint8Array; pause: number }> {
		const { clock, patience } = this.#options;
		const wait = this.#window.wait(clock.now());
		if (wait > 0) await clock.sleep(wait);
		try {
			const reply = await call(url, patience.timeout);
			return { judgement: judge(reply), body: reply.body, pause: this.#pauseOf(reply.status, reply.headers) };
		} catch (error) {
			if (!(error instanceof NoReply)) throw error;
			return { judgement: { kind: 'again', found: error.message }, body: new Uint8Array(), pause: 0 };
		} finally {
			this.#window.ended(clock.now());
		}
	}

	/** What the server asks for; too many calls without a word of how long are paid for with a whole window. */
	#pauseOf(status: number, headers: Headers): number {
		const asked = retryAfter(headers.get('retry-after'), this.#options.clock.now());
		return asked ?? (status === 429 ? this.#window.rate.milliseconds : 0);
	}

	async #waitAfter(url: string, attempt: number, found: string, pause: number) {
		const { clock, patience, say } = this.#options;
		const minutes = Math.ceil(pause / 60_000);
		if (pause > patience.willing) throw gaveUp(url, `${found} and the wish to wait ${minutes} minutes`);
		const wait = Math.max(pause, backOff(attempt, clock.random(), patience));
		say(`${found}: asking again in ${Math.ceil(wait / 1000)} s (attempt ${attempt + 1} of ${patience.attempts}).`);
		await clock.sleep(wait);
	}
}

const gaveUp = (url: string, found: string): RefreshRefused =>
	new RefreshRefused(url, found, 'JSON', 'Run it again later: what has come is kept and not asked for again');
