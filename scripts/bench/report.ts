import { arch, cpus, platform, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import type { Section } from './section.ts';

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

const written = (section: Section) =>
	[`## ${section.title}`, section.method, ...(section.rows.length > 0 ? [table(section)] : [])].join('\n\n');

/** The report as Markdown, laid out as the project's other documents. `date` is an ISO date. */
export async function report(sections: Section[], date: string): Promise<string> {
	const text = [
		'# How fast it is, measured',
		`Made by \`npm run bench\` on ${date}; do not edit by hand. ${machine()}.`,
		...sections.map(written)
	].join('\n\n');
	return format(text, { ...(await resolveConfig('docs/performance.md')), parser: 'markdown' });
}
