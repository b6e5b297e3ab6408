import { readFileSync } from 'node:fs';
import { PX_FORMATS } from '../formats/formats.ts';
import { LANGUAGE } from '../request/parameters.ts';
import { MAX_DATA_CELLS } from '../selection/select.ts';
import { pxAnswer } from './answer.ts';

const { version: appVersion } = JSON.parse(
	readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')
) as { version: string };

/** Seconds in which calls are counted. */
const TIME_WINDOW = 60;

const SOURCE_REFERENCES = [
	{
		language: 'sv',
		text: 'Källa: SCB för antal som de står. Egen beräkning; underlag: öppna data från SCB för andelar, skillnader och summor. Varje svar har sin källa i source.'
	},
	{
		language: 'en',
		text: 'Source: Statistics Sweden (SCB) for counts as they stand. Own calculation; based on open data from Statistics Sweden (SCB) for shares, differences and sums. Each answer has its source in source.'
	}
];

export const config = pxAnswer({
	path: '/config',
	parameters: LANGUAGE,
	answer: ({ perMinute }) => ({
		apiVersion: '2.0.0',
		appVersion,
		languages: [
			{ id: 'sv', label: 'Svenska' },
			{ id: 'en', label: 'English' }
		],
		defaultLanguage: 'sv',
		maxDataCells: MAX_DATA_CELLS,
		maxCallsPerTimeWindow: perMinute,
		timeWindow: TIME_WINDOW,
		license: 'https://creativecommons.org/publicdomain/zero/1.0/',
		sourceReferences: SOURCE_REFERENCES,
		defaultDataFormat: PX_FORMATS[0].name,
		dataFormats: PX_FORMATS.map(({ name }) => name),
		features: [{ id: 'CORS', params: [{ key: 'enabled', value: 'True' }] }]
	})
});
