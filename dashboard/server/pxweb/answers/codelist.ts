import { PxProblem } from '../px-problem.ts';
import { LANGUAGE } from '../request/parameters.ts';
import { pxAnswer } from './answer.ts';

/** No table has codelists, which is told in the way that the specification has for it. */
export const codelist = pxAnswer({
	path: '/codelists/:id',
	parameters: LANGUAGE,
	answer({ id }) {
		throw new PxProblem('no-such-codelist', `There is no codelist "${id}": the variables have their own values only.`);
	}
});
