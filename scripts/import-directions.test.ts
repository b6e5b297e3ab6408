import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();
const RULE = '@typescript-eslint/no-restricted-imports';

/** Whether a file at `path` may hold this line. */
async function forbids(path: string, line: string): Promise<boolean> {
	const [result] = await eslint.lintText(`${line}\n`, { filePath: path });
	return result!.messages.some(({ ruleId }) => ruleId === RULE);
}

describe('the lint rule guards the directions of imports', () => {
	test.each([
		['db/queries/x.ts', "import { a } from '#lib/stats/groups.ts';"],
		['db/queries/x.ts', "import { a } from '../../ingest/cli.ts';"],
		['ingest/x.ts', "import { a } from '#lib/stats/groups.ts';"],
		['dashboard/src/lib/charts/x.ts', "import { a } from '#db/queries/values.ts';"],
		['dashboard/src/lib/charts/x.ts', "import { a } from '../state/selection.ts';"],
		['dashboard/src/lib/charts/x.ts', "import { page } from '$app/state';"],
		['dashboard/src/lib/stats/x.ts', "import { a } from '../charts/linear.ts';"],
		['dashboard/src/lib/stats/x.ts', "import { mount } from 'svelte';"],
		['dashboard/src/lib/story/x.ts', "import { a } from '#lib/server/panel.ts';"],
		['dashboard/src/routes/x.ts', "import { a } from '#db/queries/values.ts';"],
		['dashboard/src/routes/x.ts', "import { a } from '#lib/server/panel.ts';"],
		['dashboard/server/x.ts', "import { a } from '#ingest/cli.ts';"]
	])('%s: %s is refused', async (path, line) => expect(await forbids(path, line)).toBe(true));

	test.each([
		['ingest/x.ts', "import { a } from '#db/open.server.ts';"],
		['dashboard/src/lib/charts/x.ts', "import { a } from '#lib/stats/periods.ts';"],
		['dashboard/src/lib/stats/x.ts', "import type { Sex } from '#db/schema.ts';"],
		['dashboard/src/routes/x.server.ts', "import { a } from '#db/queries/values.ts';"],
		['dashboard/server/x.ts', "import { a } from '#lib/stats/groups.ts';"]
	])('%s: %s is allowed', async (path, line) => expect(await forbids(path, line)).toBe(false));
});
