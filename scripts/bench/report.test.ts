import { expect, test } from 'vitest';
import { report } from './report.ts';

const RUN = { command: 'npm run bench', date: '2026-11-25' };
const queries = { title: 'Queries', method: 'In process.', header: ['', 'median'], rows: [['map', '0.2 ms']] };
const requests = { title: 'Requests', method: 'The server does not start.', header: [], rows: [] };

test('a report has command, date, machine and tables, and a section without rows only its sentence', async () => {
	const text = await report('', [queries, requests], RUN);
	expect(text).toContain('`npm run bench`, 2026-11-25');
	expect(text).toContain(`Node ${process.version}`);
	expect(text).toContain('| map | 0.2 ms |');
	expect(text).toMatch(/## Requests\n\n.+\n\nThe server does not start\.\n$/);
});

test('a section takes the place of the one with its title; the others stay as they are', async () => {
	const before = await report('', [queries, requests], RUN);
	const slower = { ...queries, rows: [['map', '0.3 ms']] };
	const after = await report(before, [slower, { ...requests, title: 'Files' }], { ...RUN, date: '2026-11-26' });
	expect(after.match(/^## .+$/gm)).toEqual(['## Queries', '## Requests', '## Files']);
	expect(after).toContain('| map | 0.3 ms |');
	expect(after).not.toContain('0.2 ms');
	expect(after.slice(after.indexOf('## Requests'), after.indexOf('## Files')).trim()).toBe(
		before.slice(before.indexOf('## Requests')).trim()
	);
});

test('writing the same sections once more changes nothing', async () => {
	const once = await report('', [queries, requests], RUN);
	expect(await report(once, [queries], RUN)).toBe(once);
});
