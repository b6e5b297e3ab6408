import * as v from 'valibot';
import { listReleases, type ReleaseChange, releaseChanges } from '#db/queries/releases.ts';
import { fileLoads, sourceTables } from '#db/queries/sources.ts';
import { endpoint } from './endpoint.ts';
import { describeInput, inputFile } from './input-file.ts';
import { sha256, texts, told, wholeNumber } from './members.ts';

const years = (what: string) => told(v.array(wholeNumber), what);
const regions = (what: string) => told(v.array(v.string()), what);

const change = v.strictObject({
	table: told(v.string(), "SCB's table"),
	kind: told(
		v.picklist(['added', 'revised', 'gone']),
		'A new figure, another value in the same place, or none any more'
	),
	figures: told(wholeNumber, 'How many'),
	years: years('Every year that has such a figure'),
	regions: regions('The code of every region that has such a figure'),
	wholeYears: years('Of these, what the table had nothing of before (added), or has nothing of any more (gone)'),
	wholeRegions: regions('Of these, what the table had nothing of before (added), or has nothing of any more (gone)')
});

const release = v.strictObject({
	version: told(v.string(), 'The data version'),
	dataSha256: told(sha256, 'Over the sha256 of every input file'),
	changes: told(v.array(change), 'How it differs from the release before it; empty for the first')
});

const sourceTable = v.strictObject({
	code: told(v.string(), "SCB's table id, e.g. TAB3981"),
	title: texts,
	published: told(v.nullable(v.string()), 'The month in which SCB published the figures; null where it is not known'),
	licence: told(v.string(), 'SPDX identifier'),
	url: told(v.string(), 'Where SCB keeps the table'),
	notes: texts
});

const describe = ({ table, kind, figures, years, regions, wholeYears, wholeRegions }: ReleaseChange) => ({
	...{ table, kind, figures, years, regions, wholeYears, wholeRegions }
});

export const releases = endpoint({
	path: '/releases',
	summary:
		'The data versions and what each changed, the files the newest was made of, and the tables of SCB behind them',
	example: '',
	parameters: {},
	answers: v.strictObject({
		releases: told(v.array(release), 'The newest first: the one that every answer is made of'),
		files: v.array(inputFile),
		sourceTables: v.array(sourceTable)
	}),
	async answer(db) {
		const [releases, changes, tables, files] = await Promise.all([
			listReleases(db),
			releaseChanges(db),
			sourceTables(db),
			fileLoads(db)
		]);
		return {
			releases: releases.map(({ version, data_sha256 }) => ({
				version,
				dataSha256: data_sha256,
				changes: changes.filter((one) => one.version === version).map(describe)
			})),
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
