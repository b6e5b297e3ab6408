import * as v from 'valibot';
import { fileLoads } from '#db/queries/sources.ts';
import { OFFERED_DESCRIPTIONS, OFFERED_FILES } from '../files/offered.ts';
import { allowed, allowedOf } from './allowed.ts';
import { endpoint } from './endpoint.ts';
import { describeInput, inputFile } from './input-file.ts';
import { path, told } from './members.ts';

const FILES = '/api/v1/files';

const file = v.strictObject({
	path: path('Ask here'),
	table: told(v.nullable(v.string()), 'The table of figures; null where the file is no single table'),
	format: told(v.string(), 'The ending of its name'),
	contentType: v.string(),
	summary: v.string(),
	parameters: allowed,
	describedBy: told(
		v.nullable(path('The path')),
		'What describes the columns of this file to programs, asked the same; null where nothing does'
	)
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
			files: [...OFFERED_FILES, ...OFFERED_DESCRIPTIONS].map(({ path, parameters, describedBy, ...told }) => ({
				...told,
				path: FILES + path,
				parameters: allowedOf(parameters),
				describedBy: describedBy && FILES + describedBy
			})),
			inputs: inputs.map(describeInput)
		};
	}
});
