import * as v from 'valibot';
import { fileLoads } from '#db/queries/sources.ts';
import { OFFERED_FILES } from '../files/offered.ts';
import { allowed, allowedOf } from './allowed.ts';
import { endpoint } from './endpoint.ts';
import { describeInput, inputFile } from './input-file.ts';
import { path, told } from './members.ts';

const file = v.strictObject({
	path: path('Ask here'),
	table: told(v.nullable(v.string()), 'The table of figures; null where the file is no single table'),
	format: told(v.string(), 'The ending of its name'),
	contentType: v.string(),
	summary: v.string(),
	parameters: allowed
});

export const files = endpoint({
	path: '/files',
	summary: 'Every file that can be asked for, and the files of SCB that the figures were read from',
	example: '',
	parameters: {},
	answers: v.strictObject({
		files: v.array(file),
		inputs: told(v.array(inputFile), 'What this data version was made of')
	}),
	async answer(db) {
		const inputs = await fileLoads(db);
		return {
			files: OFFERED_FILES.map(({ path, parameters, ...told }) => ({
				...told,
				path: `/api/v1/files${path}`,
				parameters: allowedOf(parameters)
			})),
			inputs: inputs.map(describeInput)
		};
	}
});
