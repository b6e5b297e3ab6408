import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { CannotMeasure } from './section.ts';

/** The production server in a process of its own, on a free port. */
export interface ProductionServer {
	address: string;
	stop(): Promise<void>;
}

/** Starts it as `npm start` does. Throws CannotMeasure with the server's own sentence when it does not start. */
export async function startProductionServer(database: string): Promise<ProductionServer> {
	const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATABASE: database };
	const child = spawn(process.execPath, ['dashboard/server/main.ts'], { env, stdio: 'pipe' });
	const address = await spokenAddress(child);
	return {
		address: address.replace('localhost', '127.0.0.1'), // no time for the name
		async stop() {
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
	};
}

async function spokenAddress(child: ChildProcess): Promise<string> {
	let said = '';
	child.stderr!.on('data', (text) => (said += text));
	for await (const text of child.stdout!) {
		const address = String(text).match(/http:\/\/\S+/)?.[0];
		if (address) return address;
	}
	throw new CannotMeasure(`The server does not start: ${said.trim()}`);
}
