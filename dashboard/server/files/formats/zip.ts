import type { Extract } from '#lib/server/extract/extract.ts';
import { fileName } from '#lib/server/extract/file-name.ts';
import { type ZipEntry, zipStream } from '../zip-stream.ts';
import { CSV_METADATA, csvOf, DIALECTS, type DialectWord } from './csv.ts';
import { jsonText, tableMetadata } from './csvw.ts';
import { dataPackage } from './data-package.ts';
import { format, type Provenance } from './format.ts';
import { refuseTooManyRows } from './refuse-too-many-rows.ts';
import { Checksums } from './zip/checksums.ts';
import { extractReadme } from './zip/readme.ts';

/** A file in a zip has at most 4 GB, which is 400 bytes for each row: the longest with SCB's figures has 240. */
const MOST_ROWS = 10_000_000;

/** What a zip is made of. */
interface Contents {
	extract: Extract;
	provenance: Provenance;
	rows: number;
}

/** Programs first: what a database fails at is met before anything is sent. */
const DIALECTS_IN_ORDER: DialectWord[] = ['code', 'excel'];

/** Text that is made when its turn comes. */
async function* later(make: () => string | Promise<string>) {
	yield make();
}

/** Everything but the checksums, in the order in which it can be written: what tells of a file after the file. */
function entriesOf({ extract, provenance, rows }: Contents, sums: Checksums): ZipEntry[] {
	const base = fileName({ ...extract, version: provenance.version });
	const nameOf = (dialect: DialectWord, ending: string) => `${base}${DIALECTS[dialect].nameSuffix}.${ending}`;
	const [code, excel] = [nameOf('code', 'csv'), nameOf('excel', 'csv')];
	const { ending } = CSV_METADATA;
	const names = { code, excel, codeMetadata: nameOf('code', ending), excelMetadata: nameOf('excel', ending) };
	const csvs = DIALECTS_IN_ORDER.map((dialect) => ({ dialect, path: nameOf(dialect, 'csv') }));
	return [
		...csvs.map(({ dialect, path }) => ({ name: path, pieces: csvOf(extract, dialect) })),
		...csvs.map(({ dialect, path }) => ({
			name: nameOf(dialect, ending),
			pieces: [jsonText(tableMetadata(extract, provenance, path, dialect))]
		})),
		{ name: 'README.txt', pieces: later(() => extractReadme(extract, provenance, rows, names)) },
		{
			name: 'datapackage.json',
			pieces: later(() =>
				jsonText(
					dataPackage(
						extract,
						provenance,
						csvs.map((csv) => ({ ...csv, content: sums.of(csv.path) }))
					)
				)
			)
		}
	];
}

async function* zip(extract: Extract, provenance: Provenance): AsyncGenerator<Uint8Array, void> {
	const rows = await extract.countRows();
	refuseTooManyRows(rows, MOST_ROWS, 'a zip');
	const sums = new Checksums();
	const entries = entriesOf({ extract, provenance, rows }, sums).map((entry) => sums.watch(entry));
	yield* zipStream([...entries, { name: 'SHA256SUMS', pieces: sums.lines() }]);
}

export const zipFormat = format({
	ending: 'zip',
	summary:
		'Everything together: the CSV for people and for programs, what describes them (CSVW, Data Package), a README, checksums',
	contentType: 'application/zip',
	parameters: {},
	write: zip
});
