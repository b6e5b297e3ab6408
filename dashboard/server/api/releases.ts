import * as v from 'valibot';
import { fileLoads, sourceTables } from '#db/queries/sources.ts';
import { endpoint } from './endpoint.ts';
import { describeInput, inputFile } from './input-file.ts';
import { sha256, texts, told } from './members.ts';
import { releaseOf } from './release.ts';

const release = v.strictObject({
	version: told(v.string(), 'The data version'),
	dataSha256: told(sha256, 'Over the sha256 of every input file')
});

const sourceTable = v.strictObject({
	code: told(v.string(), "SCB's table id, e.g. TAB3981"),
	title: texts,
	published: told(v.nullable(v.string()), 'The month in which SCB published the figures; null where it is not known'),
	licence: told(v.string(), 'SPDX identifier'),
	url: told(v.string(), 'Where SCB keeps the table'),
	notes: texts
});

export const releases = endpoint({
	path: '/releases',
	summary: 'The data version, the files it was made of, and the tables of SCB behind them',
	example: '',
	parameters: {},
	answers: v.strictObject({
		releases: v.array(release),
		files: v.array(inputFile),
		sourceTables: v.array(sourceTable)
	}),
	async answer(db) {
		const [{ version, data_sha256 }, tables, files] = await Promise.all([
			releaseOf(db),
			sourceTables(db),
			fileLoads(db)
		]);
		return {
			releases: [{ version, dataSha256: data_sha256 }],
			files: files.map(describeInput),
			sourceTables: tables.map(({ code, published, licence, url, ...texts }) => ({
				code,
				title: { sv: texts.title_sv, en: texts.title_en },
				published,
				licence,
				url,
				notes: { sv: texts.notes_sv, en: texts.notes_en }
			}))
		};
	}
});
