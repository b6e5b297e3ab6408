import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReference } from '#ingest/reference/reference.ts';
import { JOIN } from './files/baseline.ts';
import { buildLargeDatabase } from './files/database.ts';
import { type Memory, memoryOf } from './files/memory.ts';
import { assertSame, download, type Received, sqlite } from './files/received.ts';
import { percentile } from './measure.ts';
import { withProductionServer } from './production-server.ts';
import { writeSections } from './report.ts';
import { goal, grouped, measured, type Section } from './section.ts';

const TITLE = 'Files out';
const TIMES = 7;
const RATIO_GOAL = 0.7;
const MEGABYTE = 1e6;
const GROWTH_GOAL = 100 * MEGABYTE;

/** Asked of a server of its own each; a sheet has no room for more. A third of the rows shows what does not grow with them. */
const OTHERS = [
	'counts.csv?region=all&dialect=excel',
	'counts.ndjson?region=all',
	'counts.zip?region=all',
	'counts.zip?region=all&to=2020',
	'counts.parquet?region=all',
	'counts.parquet?region=all&to=2020',
	'counts.xlsx?region=all&to=2021',
	'counts.xlsx?region=all&to=2020'
];

const HEADER = ['', 'time', 'size', 'server at rest', 'at most', 'growth', 'goal', ''];

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${grouped(bytes / MEGABYTE)} MB`;
const medianOf = (received: Received[]): number =>
	percentile(
		received.map(({ milliseconds }) => milliseconds),
		0.5
	);

/** What the server process held before and at most. */
interface Used {
	received: Received[];
	before: Memory;
	after: Memory;
}

const serverRow = (what: string, { received, before, after }: Used): string[] => {
	const growth = after.most - before.now;
	return [
		what,
		seconds(medianOf(received)),
		megabytes(received[0]!.bytes),
		...[before.now, after.most, growth].map(megabytes),
		...goal(growth, GROWTH_GOAL, megabytes)
	];
};

const addressOf = (server: string, file: string) => `${server}/api/v1/files/${file}`;

/** Both ways by turns, after one time each that does not count, in which their rows are compared. */
async function comparePairs(database: string) {
	return withProductionServer(database, async (server, pid) => {
		const before = memoryOf(pid);
		const ours = (hash?: Parameters<typeof download>[1]) => download(addressOf(server, 'counts.csv?region=all'), hash);
		const theirs = (hash?: Parameters<typeof download>[1]) => sqlite(database, ['-csv', '-header'], JOIN, hash);
		await assertSame(ours, theirs);
		const pairs: [Received, Received][] = [];
		for (let time = 0; time < TIMES; time++) pairs.push([await ours(), await theirs()]);
		return { pairs, before, after: memoryOf(pid) };
	});
}

const once = (database: string, file: string): Promise<Used> =>
	withProductionServer(database, async (server, pid) => {
		const before = memoryOf(pid);
		return { received: [await download(addressOf(server, file))], before, after: memoryOf(pid) };
	});

const methodOf = (rows: number): string =>
	`A database with ${grouped(rows)} invented counts by single years of age, served by the production server in a process of its own, uncompressed, each byte taken as it comes and thrown away. CSV by turns with \`sqlite3 -csv\`, which prints the same rows of the same join into a pipe (both gave the same bytes but for quotation marks that nobody needs and the carriage returns at the ends of lines), ${TIMES} times each, median; the other files once, each from a server that has just started, so that their time has its first compiling in it. Memory is that of the whole server process, the mapped database file (30 MB of it) included; the growth is from before the first request to the most it ever held. A sheet of a workbook has room for two of the three years. With \`to=2020\` it is one of the three years, which shows what of the memory hangs on the length.`;

async function measure(): Promise<Section> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-files-'));
	const database = join(folder, 'large.sqlite');
	try {
		const rows = await buildLargeDatabase(database, readReference('data'));
		const { pairs, ...memory } = await comparePairs(database);
		const ratio = percentile(
			pairs.map(([ours, theirs]) => ours.milliseconds / theirs.milliseconds),
			0.5
		);
		const theirs = pairs.map(([, theirs]) => theirs);
		const others = [];
		for (const file of OTHERS) others.push(serverRow(`\`${file}\``, await once(database, file)));
		return {
			title: TITLE,
			method: methodOf(rows),
			header: HEADER,
			rows: [
				serverRow('`counts.csv?region=all`', { received: pairs.map(([ours]) => ours), ...memory }),
				['`sqlite3 -csv`', seconds(medianOf(theirs)), megabytes(theirs[0]!.bytes), '', '', '', '', ''],
				['ratio, median of the pairs', ratio.toFixed(2), '', '', '', '', ...goal(ratio, RATIO_GOAL, String)],
				...others
			]
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}

await writeSections([await measured(TITLE, measure)], 'npm run bench:files');
