import { expect, test } from 'vitest';
import type { RegionTable } from '#db/schema.ts';
import { bundledVocabulary } from '../testing.ts';
import { PATIENCE } from './back-off.ts';
import { Client } from './client.ts';
import { datasetOf } from './dataset.ts';
import { expectFigures } from './figures.ts';
import { limitsOf } from './limits.ts';
import { yearsOf } from './metadata.ts';
import { followedRegions } from './present.ts';
import { configUrl, dataUrl, metadataUrl } from './query.ts';
import { TAB3981, TAB6534 } from './tables.ts';
import { testingClock } from './testing-clock.ts';
import { edited, startServer } from './testing-server.ts';
import { type PublishedTable, publishedCounts, publishedRatios } from './testing-table.ts';

const { regions } = bundledVocabulary();
const FOLLOWED: RegionTable[] = followedRegions(regions, TAB3981);
const NAMES = new Map(regions.map(({ code, name }) => [code, name]));
const SLICE = { regions: ['2101', '2180'], years: [2021, 2022] };

async function start(change: (table: PublishedTable) => void = () => {}) {
	const table = publishedCounts([2021, 2022]);
	change(table);
	const server = await startServer([table], Date.now);
	const client = new Client({ base: server.base, clock: testingClock(), patience: PATIENCE, say() {} });
	return {
		server,
		config: async () => limitsOf(await client.get(configUrl(server.base))),
		metadata: async () => yearsOf(datasetOf(await client.get(metadataUrl(server.base, 'TAB3981'))), TAB3981, FOLLOWED),
		figures: async () => {
			const received = datasetOf(await client.get(dataUrl(server.base, TAB3981, SLICE)));
			expectFigures(received, TAB3981, SLICE, NAMES);
			return received;
		}
	};
}

test('the project follows the country and the 39 municipalities of three counties', () => {
	expect(FOLLOWED).toHaveLength(40);
	expect(new Set(FOLLOWED.map(({ code }) => code.slice(0, 2)))).toEqual(new Set(['00', '21', '24', '25']));
});

test('limits are those of /config', async () => {
	const { server, config } = await start();
	expect(await config()).toEqual({ cells: 150_000, rate: { calls: 30, milliseconds: 10_000 } });
	server.allowed = { maxDataCells: 10_000, maxCallsPerTimeWindow: 40, timeWindow: 60 };
	expect(await config()).toEqual({ cells: 10_000, rate: { calls: 40, milliseconds: 60_000 } });
});

test('a rate of 0 is no rate that is known', async () => {
	const { server, config } = await start();
	server.fail(
		/config/,
		edited((body) => Object.assign(body, { maxCallsPerTimeWindow: 0, timeWindow: 0 }))
	);
	expect(await config()).toMatchObject({ rate: null });
});

test.each([
	['no maxDataCells', { maxDataCells: undefined }, 'maxDataCells: found nothing; expected a value for "maxDataCells".'],
	['maxDataCells 0', { maxDataCells: 0 }, 'maxDataCells: found "0"; expected a number of cells above 0.'],
	['a text', { timeWindow: '10' }, 'timeWindow: found "10"; expected a whole number.'],
	['no JSON-stat', { dataFormats: ['px'] }, 'dataFormats: found ["px"]; expected a list with "json-stat2".']
])('/config with %s is refused', async (_, change, sentence) => {
	const { server, config } = await start();
	server.fail(
		/config/,
		edited((body) => Object.assign(body, change))
	);
	await expect(config()).rejects.toThrow(sentence);
});

test('metadata as SCB has it gives the years', async () => {
	const { metadata } = await start();
	expect(await metadata()).toEqual([2021, 2022]);
});

const codes = (table: PublishedTable, dimension: string) => table.dimensions.get(dimension)!.codes;

test.each<[string, (table: PublishedTable) => void, string]>([
	[
		'a new level',
		(table) => codes(table, 'UtbildningsNiva').set('8', 'yrkeshögskola'),
		'UtbildningsNiva: found the new code "8" ("yrkeshögskola"); expected only "1", "2", "3", "4", "5" and 3 more. SCB has changed'
	],
	[
		'a renamed level',
		(table) => codes(table, 'UtbildningsNiva').set('6', 'eftergymnasial utbildning, 4 år eller mer'),
		'UtbildningsNiva: found the name "eftergymnasial utbildning, 4 år eller mer" for "6"; expected "eftergymnasial utbildning, 3 år eller mer".'
	],
	[
		'a level less',
		(table) => codes(table, 'UtbildningsNiva').delete('US'),
		'found no code "US"; expected "US" ("uppgift'
	],
	['a third sex', (table) => codes(table, 'Kon').set('1+2', 'totalt'), 'Kon: found the new code "1+2" ("totalt");'],
	['another age total', (table) => codes(table, 'Alder').delete('tot16-74'), 'Alder: found no code "tot16-74"'],
	[
		'a wider age total',
		(table) => codes(table, 'Alder').set('tot16-74', 'totalt 16–76 år'),
		'Alder: found the name "totalt 16–76 år" for "tot16-74"; expected "totalt 16-74 år".'
	],
	[
		'other contents',
		(table) => codes(table, 'ContentsCode').set('UF0506A1', 'Andel'),
		'found the name "Andel" for "UF0506A1"'
	],
	[
		'a municipality renamed',
		(table) => codes(table, 'Region').set('2180', 'Gefle'),
		'Region: found the name "Gefle" for "2180"; expected "Gävle".'
	],
	[
		'a municipality gone',
		(table) => codes(table, 'Region').delete('2180'),
		'Region: found no code "2180"; expected "2180" ("Gävle").'
	],
	[
		'a new municipality',
		(table) => codes(table, 'Region').set('2185', 'Bergby'),
		'Region: found the new code "2185" ("Bergby")'
	],
	[
		'a new dimension',
		(table) => table.dimensions.set('Fodelseregion', { label: 'födelseregion', codes: new Map([['1', 'Sverige']]) }),
		'found the dimension "Fodelseregion"; expected only Region, Alder, UtbildningsNiva, Kon, ContentsCode, Tid.'
	],
	[
		'a dimension less',
		(table) => table.dimensions.delete('Kon'),
		'found no dimension "Kon"; expected all of Region, Alder'
	],
	['quarters', (table) => codes(table, 'Tid').set('2022K1', '2022K1'), 'Tid: found "2022K1"; expected a year.']
])('metadata with %s is refused', async (_, change, sentence) => {
	const { metadata } = await start(change);
	await expect(metadata()).rejects.toThrow(sentence);
});

test.each<[string, (table: PublishedTable) => void]>([
	['a municipality elsewhere in the country', (table) => codes(table, 'Region').set('0193', 'Nybyn')],
	['more ages', (table) => codes(table, 'Alder').set('75', '75 år')],
	['more contents', (table) => codes(table, 'ContentsCode').set('UF0506A2', 'Förändring')],
	['the age total with a hyphen', (table) => codes(table, 'Alder').set('tot16-74', 'Totalt 16-74 år')]
])('metadata with %s is no matter', async (_, change) => {
	const { metadata } = await start(change);
	expect(await metadata()).toEqual([2021, 2022]);
});

test.each<[string, (table: PublishedTable) => void, string | null]>([
	['as SCB has it', () => {}, null],
	['contents under another name', (table) => codes(table, 'ContentsCode').set('000007Z6', 'Befolkning'), null],
	[
		'contents that are a share',
		(table) => codes(table, 'ContentsCode').set('000007Z6', 'Andel, procent'),
		'ContentsCode: found the name "Andel, procent" for "000007Z6"; expected a number of persons.'
	],
	[
		'no contents',
		(table) => codes(table, 'ContentsCode').clear(),
		'ContentsCode: found no code "000007Z6"; expected "000007Z6".'
	],
	['small areas', (table) => codes(table, 'Region').set('2180A0010_DeSO2025', '2180A0010_DeSO2025'), null],
	[
		'a county gone',
		(table) => codes(table, 'Region').delete('25'),
		'Region: found no code "25"; expected "25" ("Norrbottens'
	]
])('metadata of TAB6534: %s', async (_, change, sentence) => {
	const table = publishedRatios([2024, 2025]);
	change(table);
	const { base } = await startServer([table], Date.now);
	const client = new Client({ base, clock: testingClock(), patience: PATIENCE, say() {} });
	const followed = followedRegions(regions, TAB6534);
	const years = client
		.get(metadataUrl(base, 'TAB6534'))
		.then((answer) => yearsOf(datasetOf(answer), TAB6534, followed));
	if (sentence) await expect(years).rejects.toThrow(sentence);
	else expect(await years).toEqual([2024, 2025]);
});

test('figures come as SCB has them: 2101 Ockelbo, level 1, men, 2021 and 2022', async () => {
	const { figures } = await start();
	const { value, updated } = await figures();
	expect([value.length, ...value.slice(0, 2), updated]).toEqual([64, 126, 103, '2026-04-27T06:00:00Z']);
});

test('a missing figure comes with its symbol', async () => {
	const { figures } = await start((table) => table.persons.delete('2180/tot16-74/US/2/UF0506A1/2022'));
	const { value, status } = await figures();
	expect([value[63], status]).toEqual([null, { 63: '..' }]);
});

test.each<[string, Parameters<typeof edited>[0], string]>([
	['fewer figures', (body) => body.value.pop(), 'value: found 63 figures; expected 64.'],
	['no figures', (body) => (body.value = null), 'value: found 0 figures; expected 64.'],
	['half a person', (body) => (body.value[5] = 1.5), 'value: found 1.5; expected a whole number of persons.'],
	['less than nobody', (body) => (body.value[5] = -1), 'value: found -1; expected a whole number of persons.'],
	['a text', (body) => (body.value[5] = '617'), 'value.5: found "617"; expected a number or null.'],
	[
		'a hole',
		(body) => (body.value[5] = null),
		'value: found nothing for a missing figure; expected one of the symbols'
	],
	[
		'an unknown symbol',
		(body) => Object.assign(body, { value: body.value.with(5, null), status: { 5: ':' } }),
		'value: found : for a missing figure;'
	],
	[
		'another municipality',
		(body) => {
			const { index, label } = body.dimension.Region.category;
			delete index[2180];
			Object.assign(index, { 2181: 1 });
			Object.assign(label, { 2181: 'Sandviken' });
		},
		'Region: found no code "2180"'
	],
	[
		'a year more',
		(body) => {
			Object.assign(body.dimension.Tid.category.index, { 2020: 2 });
			Object.assign(body.dimension.Tid.category.label, { 2020: '2020' });
			body.size[5] = 3;
		},
		'Tid: found the new code "2020" ("2020"); expected only "2021", "2022".'
	],
	['a size that lies', (body) => (body.size[0] = 3), 'Region: found 2 codes; expected 3, as in "size"'],
	['two codes in one place', (body) => (body.dimension.Kon.category.index[2] = 0), 'Kon: found 2 codes; expected 2'],
	['no label', (body) => delete body.dimension.Kon.category.label[2], 'Kon: found no label for "2"; expected one.'],
	['a dimension without codes', (body) => delete body.dimension.Kon, 'dimension: found no "Kon"; expected every'],
	[
		'something that is no dataset',
		(body) => (body.class = 'collection'),
		'class: found "collection"; expected "dataset".'
	],
	['no time of update', (body) => delete body.updated, 'updated: found nothing; expected a value for "updated".'],
	['a time that is none', (body) => (body.updated = 'igår'), 'updated: found "igår"; expected a time such as']
])('an answer with %s is refused', async (_, change, sentence) => {
	const { server, figures } = await start();
	server.fail(/\/data\?/, edited(change));
	await expect(figures()).rejects.toThrow(sentence);
});

test('codes are read by their places, not by the order of their keys', async () => {
	const { server, figures } = await start();
	server.fail(
		/\/data\?/,
		edited((body) => {
			body.dimension.UtbildningsNiva.category.index = { US: 7, 7: 6, 6: 5, 5: 4, 4: 3, 3: 2, 2: 1, 1: 0 };
		})
	);
	const { dimensions } = await figures();
	expect([...dimensions.get('UtbildningsNiva')!.keys()]).toEqual(['1', '2', '3', '4', '5', '6', '7', 'US']);
});

test('an address names every code and is short enough', () => {
	const all = {
		regions: FOLLOWED.map(({ code }) => code),
		years: Array.from({ length: 41 }, (_, index) => 1985 + index)
	};
	const url = dataUrl('https://statistikdatabasen.scb.se/api/v2', TAB3981, { regions: ['00'], years: [2023, 2024] });
	expect(url).toBe(
		'https://statistikdatabasen.scb.se/api/v2/tables/TAB3981/data?lang=sv&outputFormat=json-stat2' +
			'&valueCodes[Region]=00&valueCodes[Alder]=tot16-74&valueCodes[UtbildningsNiva]=1,2,3,4,5,6,7,US' +
			'&valueCodes[Kon]=1,2&valueCodes[ContentsCode]=UF0506A1&valueCodes[Tid]=2023,2024'
	);
	expect(dataUrl('https://statistikdatabasen.scb.se/api/v2', TAB3981, all).length).toBeLessThan(2000);
});
