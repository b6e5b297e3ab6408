import { SingleBar } from 'cli-progress';
import type { LoadedFile } from './gather/loaded-file.ts';

/** What reading tells about itself. */
export interface Progress {
	/** Bytes of all files. */
	start(bytes: number): void;
	advance(rows: number, bytes: number): void;
	read(file: LoadedFile): void;
	stop(): void;
}

/** Says nothing. */
export const silent: Progress = { start() {}, advance() {}, read() {}, stop() {} };

/** One line for each file, for logs. */
export function lines(write: (line: string) => void): Progress {
	return {
		...silent,
		read: ({ source, form, rows, cells }) => write(`read ${source.name} (${form.name}): ${rows} rows, ${cells} cells`)
	};
}

/** A bar with rows, rate and time left, for a terminal. */
export function bar(stream: NodeJS.WriteStream): Progress {
	const format = 'reading {bar} {percentage} % · {rows} rows · {rate} rows/s · {eta_formatted} left';
	const single = new SingleBar({ format, stream, hideCursor: true, barsize: 30 });
	const began = performance.now();
	let rows = 0;
	return {
		start: (bytes) => single.start(bytes, 0, { rows, rate: 0 }),
		advance(more, bytes) {
			rows += more;
			const rate = Math.round((rows * 1000) / Math.max(1, performance.now() - began));
			single.update(Math.min(single.getTotal(), single.getProgress() * single.getTotal() + bytes), { rows, rate });
		},
		read() {},
		stop: () => single.stop()
	};
}

/** The bar where a person looks, lines elsewhere. */
export const progressFor = (stream: NodeJS.WriteStream): Progress =>
	stream.isTTY ? bar(stream) : lines((line) => stream.write(`${line}\n`));
