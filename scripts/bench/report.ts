import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import type { Section } from './section.ts';

/** Where the measurements stand. */
const TARGET = 'docs/performance.md';

const HEAD = [
	'# How fast it is, measured',
	'Made by the commands that its parts name, each of which writes its own parts anew; do not edit by hand.'
].join('\n\n');

/** What the numbers depend on besides the program. */
const machine = (): string =>
	[
		`${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`,
		`${Math.round(totalmem() / 2 ** 30)} GB memory`,
		`${platform()} ${arch()}`,
		`Node ${process.version}`
	].join(' · ');

const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

const table = ({ header, rows }: Section) =>
	[line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');

/** Which command measured, and when (an ISO date). */
export interface Run {
	command: string;
	date: string;
}

const written = (section: Section, { command, date }: Run) =>
	[
		`## ${section.title}`,
		`\`${command}\`, ${date}, ${machine()}.`,
		section.method,
		...(section.rows.length > 0 ? [table(section)] : [])
	].join('\n\n');

/** The parts of a report by their titles, in order. */
const partsOf = (text: string): Map<string, string> =>
	new Map(
		text
			.split(/^(?=## )/m)
			.slice(1)
			.map((part) => [part.slice(3, part.indexOf('\n')), part.trimEnd()])
	);

/** A report in Markdown with these sections in the place of those of the same titles; new ones come last. */
export async function report(before: string, sections: readonly Section[], run: Run): Promise<string> {
	const parts = partsOf(before);
	for (const section of sections) parts.set(section.title, written(section, run));
	const text = [HEAD, ...parts.values()].join('\n\n');
	return format(text, { ...(await resolveConfig(TARGET)), parser: 'markdown' });
}

/** Writes sections into docs/performance.md, beside those of other commands, and prints them. */
export async function writeSections(sections: readonly Section[], command: string) {
	const run = { command, date: new Date().toISOString().slice(0, 10) };
	const before = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
	writeFileSync(TARGET, await report(before, sections, run));
	console.log(`${sections.map((section) => written(section, run)).join('\n\n')}\n\nWritten to ${TARGET}`);
}
