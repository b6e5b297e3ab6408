import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { type LiveDatabase, openLiveDatabase } from '#db/live.server.ts';
import { type Publisher, readPublisher } from '#lib/server/publisher.ts';
import { releaseOf } from './api/release.ts';

/** Why the server cannot start, in one sentence for the person at the terminal. */
export class StartupError extends Error {}

/** What the environment says. */
export interface Settings {
	/** 0: any free port. */
	port: number;
	host: string;
	/** Path of the SQLite file. */
	database: string;
}

/**
 * Reads PORT, HOST and DATABASE.
 * @throws StartupError when PORT is no port
 */
export function readSettings(env: NodeJS.ProcessEnv, defaultPort: number): Settings {
	const port = Number(env.PORT || defaultPort);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new StartupError(`PORT must be a whole number from 0 to 65535, not "${env.PORT}".`);
	}
	return { port, host: env.HOST || '127.0.0.1', database: env.DATABASE || 'db/kraftsamling.sqlite' };
}

/**
 * Who answers for the site, as the environment says.
 * @throws StartupError when it says a kind of publisher that there is not
 */
export function publisherOf(env: NodeJS.ProcessEnv): Publisher {
	try {
		return readPublisher(env);
	} catch (cause) {
		throw new StartupError((cause as Error).message, { cause });
	}
}

/**
 * Opens the database that is to be served, and reads its release to be sure of it.
 * @throws StartupError when there is none, or it is not whole
 */
export async function openForServing(file: string): Promise<LiveDatabase> {
	if (!existsSync(file)) throw new StartupError(`There is no database at ${file}: run "npm run ingest" first.`);
	try {
		const database = openLiveDatabase(file);
		const lease = database.lease();
		await releaseOf(lease.db);
		lease.close();
		return database;
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new StartupError(`${file} is not a finished database (${reason}): run "npm run ingest".`, { cause });
	}
}

const EVERYWHERE_OR_HERE = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'];

/** The address to click on, for the host that was asked for. */
export function addressOf(server: Server, host: string): string {
	const { port } = server.address() as AddressInfo;
	const name = EVERYWHERE_OR_HERE.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `http://${name}:${port}`;
}

const LISTEN_FAILURES: Record<string, (settings: Settings) => string> = {
	EADDRINUSE: ({ port }) =>
		`Port ${port} is in use by another program: stop it, or choose another with PORT=${port + 1}.`,
	EACCES: ({ port }) => `Port ${port} needs rights that this user does not have: choose one from 1024 up with PORT.`,
	EADDRNOTAVAIL: ({ host }) => `HOST=${host} is no address of this machine.`,
	ENOTFOUND: ({ host }) => `HOST=${host} is no address of this machine.`
};

/**
 * Listens, and gives the address back when it does.
 * @throws StartupError when the port cannot be had
 */
export function listen(server: Server, settings: Settings): Promise<string> {
	return new Promise((resolve, reject) => {
		server.once('error', (cause: NodeJS.ErrnoException) => {
			const explain = LISTEN_FAILURES[cause.code ?? ''];
			reject(explain ? new StartupError(explain(settings), { cause }) : cause);
		});
		server.listen(settings.port, settings.host, () => resolve(addressOf(server, settings.host)));
	});
}

/** How long a download that is under way may go on after the signal to stop. */
const PATIENCE_MS = 10_000;

/** On SIGTERM or Ctrl-C: no new requests, the running ones are finished, then the process ends. A second signal ends it at once. */
export function closeOnSignal(server: Server, database: LiveDatabase): void {
	let closing = false;
	const close = () => {
		if (closing) process.exit(1);
		closing = true;
		server.close(() => {
			database.close();
			process.exit(0);
		});
		setInterval(() => server.closeIdleConnections(), 100).unref(); // connections that wait for a next request
		setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
	};
	process.on('SIGTERM', close).on('SIGINT', close);
}

/** Runs the start; what went wrong is told in its one sentence, anything unforeseen with its trace. */
export async function startOrExplain(start: () => Promise<void>): Promise<void> {
	try {
		await start();
	} catch (error) {
		console.error(error instanceof StartupError ? error.message : error);
		process.exit(1);
	}
}
