import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { fixedDatabase } from '#db/live.server.ts';
import { createApp } from '../../app.ts';
import { pythonWith } from '../../files/formats/testing-python.ts';
import { createEvaluationDatabase } from '../../testing-evaluation.ts';

/** Requests to each operation; many thousand in all with SCHEMATHESIS_EXAMPLES=200. */
const EXAMPLES = process.env.SCHEMATHESIS_EXAMPLES ?? '10';

const db = await createEvaluationDatabase();
const app = createApp({
	site: (_req, res) => void res.writeHead(404).end(),
	database: fixedDatabase(db),
	perMinute: Infinity
});
const server = app.listen(0, '127.0.0.1');
afterAll(async () => {
	server.close();
	await db.destroy();
});

/** What the answers are held to: the document alone. */
const CHECKS = [
	...['not_a_server_error', 'status_code_conformance', 'content_type_conformance'],
	...['response_headers_conformance', 'response_schema_conformance', 'unsupported_method']
];

const PROGRAM = `
import json, subprocess, sys, tempfile
with tempfile.TemporaryDirectory() as folder:  # it leaves notes where it runs
    command = [sys.executable, "-m", "schemathesis.cli", *sys.argv[1:]]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
print(json.dumps({"code": done.returncode, "said": done.stdout + done.stderr}))
`;

const python = await pythonWith('schemathesis==4.32.5');

test.skipIf(typeof python === 'string')(
	`schemathesis finds nothing that the document does not describe${typeof python === 'string' ? ` (skipped: ${python})` : ''}`,
	async () => {
		if (typeof python === 'string') return;
		const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const { code, said } = (await python.json(
			PROGRAM,
			...['run', `${address}/api/v1/openapi.json`, '--url', address, '--checks', CHECKS.join(), '--no-color'],
			...['--phases', 'examples,fuzzing', '--max-examples', EXAMPLES, '--seed', '2021', '--generation-database', 'none']
		)) as { code: number; said: string };
		expect(code, said).toBe(0);
		expect(said).toMatch(/\d+ generated, \d+ passed/);
		if (process.env.SCHEMATHESIS_EXAMPLES) console.log(said.match(/\d+ generated, \d+ passed/)![0]);
	},
	600_000
);
