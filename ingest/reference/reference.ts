import { join } from 'node:path';
import type { EventTable, IndicatorDefinition, RegionTable, SourceTableTable } from '#db/schema.ts';
import { type Source, inspect } from '../text/source.ts';
import { type ComparisonSet, readComparisonSets } from './comparison-sets.ts';
import { type DataPackage, readDataPackage } from './datapackage.ts';
import { readEvents } from './events.ts';
import { readIndicators } from './indicators.ts';
import { readRegions } from './regions.ts';
import { type TableBreak, readSourceTables } from './source-tables.ts';

/** Everything in `data/` besides the figures and the borders, checked. */
export interface Reference {
	regions: RegionTable[];
	/** SCB's English names of country and counties, by code. */
	englishNames: Map<string, string>;
	events: EventTable[];
	indicators: IndicatorDefinition[];
	comparisonSets: ComparisonSet[];
	sourceTables: SourceTableTable[];
	/** Breaks that the footnotes of SCB's tables tell of. */
	tableBreaks: TableBreak[];
	datapackage: DataPackage;
	/** The files it was read from, without datapackage.json, which describes them. */
	sources: Source[];
}

/** Reads and checks the reference data of a folder laid out as `data/`. Throws a refusal. */
export function readReference(folder: string): Reference {
	const sources: Source[] = [];
	const source = (file: string): Source => {
		const inspected = inspect(join(folder, file), `data/${file}`);
		sources.push(inspected);
		return inspected;
	};
	const { regions, englishNames } = readRegions({
		counties: source('counties.csv'),
		groups: source('municipality-groups.csv'),
		participants: source('participants.csv')
	});
	const { sourceTables, tableBreaks } = readSourceTables(source('source-tables.json'));
	const tables = new Set(sourceTables.map(({ code }) => code));
	return {
		regions,
		englishNames,
		events: readEvents(source('events.csv'), regions, tables),
		indicators: readIndicators(source('indicators.json'), tables),
		comparisonSets: readComparisonSets(source('comparison-sets.json'), regions),
		sourceTables,
		tableBreaks,
		datapackage: readDataPackage(inspect(join(folder, 'datapackage.json'), 'data/datapackage.json')),
		sources
	};
}
