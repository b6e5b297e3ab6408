import { SingleBar } from 'cli-progress';
import type { LoadedFile } from './gather/loaded-file.ts';

/** What reading tells about itself. */
export interface Progress {
	/** Bytes of all files. */
	start(bytes: number): void;
	/** Rows and bytes read since the last call. */
	advance(rows: number, bytes: number): void;
	/** A file is read to its end. */
	read(file: LoadedFile): void;
	stop(): void;
}

/** Says nothing. */
export const silent: Progress = { start() {}, advance() {}, read() {}, stop() {} };

/** One line for each file, for logs. */
export const lines = (write: (line: string) => void): Progress => ({
	...silent,
	read: ({ source, form, rows, cells }) => write(`Read ${source.name} (${form}): ${rows} rows, ${cells} cells`)
});

const FORMAT = 'Reading {bar} {percentage} % · {rows} rows · {rate} rows/s · {eta_formatted} left';

/** A bar with rows, rate and time left, for a terminal. */
export function bar(stream: NodeJS.WriteStream): Progress {
	const single = new SingleBar({ format: FORMAT, stream, hideCursor: true, barsize: 30 });
	const began = performance.now();
	let done = 0;
	let rows = 0;
	return {
		start: (bytes) => single.start(bytes, 0, { rows, rate: 0 }),
		advance(moreRows, bytes) {
			rows += moreRows;
			done = Math.min(done + bytes, single.getTotal());
			single.update(done, { rows, rate: Math.round((rows * 1000) / (performance.now() - began)) });
		},
		read() {},
		stop: () => single.stop()
	};
}

/** The bar where a person looks on, lines elsewhere. */
export const progressFor = (stream: NodeJS.WriteStream): Progress =>
	stream.isTTY ? bar(stream) : lines((line) => stream.write(`${line}\n`));
