import { Agent } from 'node:http';
import { openDatabase } from '#db/open.server.ts';
import { evaluatedObservations, readEvaluation } from '#lib/server/evaluation.ts';
import { evaluate } from '#lib/stats/evaluation/evaluate.ts';
import { buildMatrix } from '#lib/stats/evaluation/matrix.ts';
import { change, measure } from '#lib/stats/evaluation/measure.ts';
import { tryDivisions } from '#lib/stats/evaluation/permutation.ts';
import { PERMUTATIONS, questionOf, SEED } from '#lib/stats/evaluation/question.ts';
import { summarise, timeRuns, once, type Timing } from './measure.ts';
import { ask } from './requests.ts';
import { CannotMeasure, grouped, type Section, TIMING_HEADER, timingRow } from './section.ts';

const RUNS = 50;
const WARM_UP = 5;
const CACHED_RUNS = 500;

const PAGE = '/fore-efter';

const limit = (median: number | null) => ({ median, p99: null });

/** The figures of the page's default question, whole and as one number per municipality. */
async function defaultQuestion(database: string) {
	const db = openDatabase(database, { readonly: true });
	const evaluated = await readEvaluation(db, { indicator: 'hogutbildade', sex: 0, basis: 'population' });
	await db.destroy();
	const observations = evaluatedObservations(evaluated);
	const matrix = buildMatrix(observations);
	const { before, after } = questionOf(matrix.times, evaluated.periods);
	return {
		...{ observations, groups: matrix.groups, periods: evaluated.periods },
		changes: measure(matrix, change(matrix.times, before, after))
	};
}

async function computationRows(database: string): Promise<string[][]> {
	const { observations, periods, changes, groups } = await defaultQuestion(database);
	const options = { count: PERMUTATIONS, seed: SEED };
	const divisions = await timeRuns(() => tryDivisions([changes], groups, options), RUNS, WARM_UP);
	const whole = await timeRuns(() => evaluate(observations, periods), RUNS, WARM_UP);
	const many = grouped(PERMUTATIONS);
	return [
		timingRow(`${many} divisions of ${groups.length} municipalities, one difference`, divisions, limit(50)),
		timingRow(`everything: ${many} divisions, every year, every check`, whole, limit(null))
	];
}

/** Addresses with periods that differ, so that none finds its answer computed already. */
function questions(): string[] {
	const starts = Array.from({ length: 9 }, (_, at) => 2010 + at);
	return starts.flatMap((from) =>
		[2022, 2023, 2024].flatMap((afterFrom) =>
			[2024, 2025].map(
				(afterTo) => `${PAGE}?fore-fran=${from}&fore-till=2019&efter-fran=${afterFrom}&efter-till=${afterTo}`
			)
		)
	);
}

async function timeEach(runs: (() => Promise<unknown>)[]): Promise<Timing> {
	const times: number[] = [];
	for (const run of runs) times.push(await once(run));
	return summarise(times);
}

async function pageRows(server: string): Promise<string[][]> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	try {
		await ask(`${server}${PAGE}?kon=man`, agent); // compiles and reads what every later question needs as well
		const first = await timeEach(questions().map((path) => () => ask(server + path, agent)));
		const again = await timeRuns(() => ask(server + PAGE, agent), CACHED_RUNS, WARM_UP);
		return [
			timingRow(`\`${PAGE}\` with other periods each time: computed and drawn`, first, limit(150)),
			timingRow(`\`${PAGE}\` again`, again, limit(5))
		];
	} catch (error) {
		if (!(error instanceof CannotMeasure)) throw error;
		return [[error.message.replace(server, ''), ...TIMING_HEADER.slice(1).map(() => '')]];
	} finally {
		agent.destroy();
	}
}

/** Times the evaluation in process, and its page on a running server. */
export async function measureEvaluation(database: string, server: string): Promise<Section> {
	return {
		title: 'Evaluation',
		method: `The page's default question, in process after ${WARM_UP} runs that do not count; and the page as under "Requests".`,
		header: TIMING_HEADER,
		rows: [...(await computationRows(database)), ...(await pageRows(server))]
	};
}
