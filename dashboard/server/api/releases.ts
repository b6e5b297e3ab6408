import { fileLoads, sourceTables } from '#db/queries/sources.ts';
import { endpoint } from './endpoint.ts';
import { releaseOf } from './release.ts';

export const releases = endpoint({
	path: '/releases',
	summary: 'The data version, the files it was made of, and the tables of SCB behind them',
	parameters: {},
	async answer(db) {
		const [{ version, data_sha256 }, tables, files] = await Promise.all([
			releaseOf(db),
			sourceTables(db),
			fileLoads(db)
		]);
		return {
			releases: [{ version, dataSha256: data_sha256 }],
			files: files.map(({ file, sha256, bytes, rows, year_from, year_to }) => ({
				file,
				sha256,
				bytes,
				rows,
				years: { from: year_from, to: year_to }
			})),
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
