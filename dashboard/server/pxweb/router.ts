import express, { type Router } from 'express';
import type { LiveDatabase } from '#db/live.server.ts';
import { openFor, openForReading } from '../http/cross-origin.ts';
import { limitDownloads, PER_MINUTE } from '../http/limit-downloads.ts';
import { answerWithPxProblem, notFound } from './answer-with-problem.ts';
import { answerRoute } from './answer-route.ts';
import type { PxAnswer } from './answers/answer.ts';
import { codelist } from './answers/codelist.ts';
import { config } from './answers/config.ts';
import { defaultSelectionAnswer } from './answers/default-selection.ts';
import { metadata } from './answers/metadata.ts';
import { table } from './answers/table.ts';
import { tables } from './answers/tables.ts';
import { dataRoute } from './data-route.ts';

const ANSWERS = [config, tables, table, metadata, defaultSelectionAnswer, codelist] as PxAnswer[];

const DATA_PATH = '/tables/:id/data';

/** A question of a body is JSON whatever it calls itself. */
const readJson = express.json({ type: () => true, limit: '1mb', strict: false });

/**
 * A read-only part of PxWebApi 2, under the addresses of its specification (PxAPI-2.yml in PxTools/PxApiSpecs), whose
 * case does not matter.
 * @param perMinute calls that one address may make in a minute, as `/config` tells it
 */
export function pxwebRouter(database: LiveDatabase, perMinute = PER_MINUTE): Router {
	const router = express.Router();
	const limited = limitDownloads('calls', perMinute);
	const openForQuestions = openFor(['GET', 'HEAD', 'POST'], ['If-None-Match', 'Content-Type']);
	router.all(DATA_PATH, openForQuestions, limited, readJson, dataRoute(database));
	router.use(openForReading, limited);
	for (const answer of ANSWERS) router.get(answer.path, answerRoute(answer, database, perMinute));
	return router.use(notFound, answerWithPxProblem);
}
