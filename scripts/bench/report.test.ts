import { expect, test } from 'vitest';
import { report } from './report.ts';

test('a report has its date, machine and tables, and a section without rows only its sentence', async () => {
	const text = await report(
		[
			{ title: 'Queries', method: 'In process.', header: ['', 'median'], rows: [['map', '0.2 ms']] },
			{ title: 'Requests', method: 'The server does not start.', header: [], rows: [] }
		],
		'2026-11-25'
	);
	expect(text).toContain(`on 2026-11-25`);
	expect(text).toContain(`Node ${process.version}`);
	expect(text).toContain('| map | 0.2 ms |');
	expect(text).toMatch(/## Requests\n\nThe server does not start\.\n$/);
});
