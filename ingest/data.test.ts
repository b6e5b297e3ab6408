import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Resource {
	path: string;
	bytes: number;
	hash: string;
	encoding: string;
	sourceTables: string[];
	sources: unknown[];
	licenses: { name: string }[];
	coverage: string;
	checked: string;
	dialect?: { delimiter: string; lineTerminator: string };
	schema?: { fields: { name: string }[] };
}

const data = join(import.meta.dirname, '../data');
const { resources }: { resources: Resource[] } = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8'));
const tables = resources.flatMap((resource) => (resource.dialect && resource.schema ? [resource] : []));

test('datapackage.json lists every file of data/, and no other', () => {
	const files = readdirSync(data, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) =>
			join(parentPath, name)
				.slice(data.length + 1)
				.replaceAll('\\', '/')
		);
	expect(resources.map(({ path }) => path).sort()).toEqual(files.filter((path) => path !== 'datapackage.json').sort());
});

test.each(resources)(
	'$path is the file described (npx node scripts/update-datapackage.ts after a wanted change)',
	({ path, bytes, hash }) => {
		const content = readFileSync(join(data, path));
		expect([content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`]).toEqual([bytes, hash]);
	}
);

test.each(resources)('$path names its licence, its coverage and how it was checked', (resource) => {
	expect(resource.licenses[0].name).toMatch(/^(CC0-1\.0|MIT)$/);
	expect(resource.sources.length).toBeGreaterThan(0);
	for (const text of [resource.coverage, resource.checked]) expect(text).toMatch(/\.$/);
	expect(resource.sourceTables.every((table) => /^TAB\d{4}$/.test(table))).toBe(true);
	if (resource.path.startsWith('scb/')) expect(resource.sourceTables).not.toEqual([]);
});

test.each(tables)('$path has the encoding, line ends and columns described', ({ path, encoding, dialect, schema }) => {
	const text = new TextDecoder(encoding, { fatal: true }).decode(readFileSync(join(data, path)));
	const [header, ...lines] = text.split(dialect!.lineTerminator);
	expect(header.replaceAll('"', '').split(dialect!.delimiter)).toEqual(schema!.fields.map(({ name }) => name));
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.every((line) => !line.includes('\r') && !line.includes('\n'))).toBe(true);
});
