import { connect } from 'node:net';
import { CannotMeasure } from '../section.ts';

/** Connections that ask at the same time. */
export const CONNECTIONS = 10;

/** The bytes of a request as a program sends it. */
const requestOf = (path: string): Buffer =>
	Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: br, gzip\r\n\r\n`);

/** How long an answer is, headers and body, as its first piece tells. */
function lengthOf(first: Buffer): number {
	const end = first.indexOf('\r\n\r\n');
	const head = first.toString('latin1', 0, end);
	if (!head.startsWith('HTTP/1.1 200 ')) throw new CannotMeasure(`The server answers: ${head.split('\r\n')[0]}`);
	return end + 4 + Number(/^content-length: (\d+)$/im.exec(head)![1]);
}

/** Asks again and again on one connection until the time is over; gives how often it was answered. */
function askOn(port: number, request: Buffer, until: number): Promise<number> {
	return new Promise((resolve, reject) => {
		let answered = 0;
		let missing = 0;
		const socket = connect(port, '127.0.0.1', () => socket.write(request)).setNoDelay(true);
		socket.on('error', reject).on('data', (piece) => {
			try {
				missing = (missing || lengthOf(piece)) - piece.length;
			} catch (error) {
				socket.destroy();
				return reject(error);
			}
			if (missing > 0) return;
			answered++;
			if (performance.now() < until) return socket.write(request);
			socket.destroy();
			resolve(answered);
		});
	});
}

/**
 * Answers in a second, asked on ten connections at once. It reads no more of an answer than its length: a client that
 * did more would take longer than the server, and every server would look alike.
 * @throws CannotMeasure when an answer is not 200
 */
export async function throughput(port: number, path: string, milliseconds: number): Promise<number> {
	const start = performance.now();
	const request = requestOf(path);
	const connections = Array.from({ length: CONNECTIONS }, () => askOn(port, request, start + milliseconds));
	const answered = (await Promise.all(connections)).reduce((sum, count) => sum + count, 0);
	return (answered / (performance.now() - start)) * 1000;
}
