import type { Generated } from 'kysely';

/** 0: women and men together, 1: men, 2: women (1 and 2 are SCB's codes). */
export type Sex = 0 | 1 | 2;

/**
 * What a share is a share of. `population`: everybody of that age, as SCB counts;
 * `known`: only those whose education level is known (without SCB's level US).
 */
export type Basis = 'population' | 'known';

/** How `indicator_value` stores a basis: 0 population, 1 known. Only db/basis.ts translates. */
export type BasisId = 0 | 1;

export type RegionLevel = 'country' | 'county' | 'municipality';

/** Why a value is missing, by SCB's own symbols. */
export type MissingStatus = '.' | '..' | '...' | '....' | '.....' | '......' | '-';

/** SCB's education level codes: 1–7, and US for "no information". */
export type LevelCode = '1' | '2' | '3' | '4' | '5' | '6' | '7' | 'US';

export interface RegionTable {
	id: number;
	/** `00` the country, two digits a county, four a municipality. */
	code: string;
	name: string;
	level: RegionLevel;
	/** The county's code; null for the country. */
	county_code: string | null;
	/** SKR's municipality group 2023, e.g. `C8`. */
	group_code: string | null;
	group_name: string | null;
	/** The förstudie project of 2021; null: did not take part. */
	project: string | null;
}

export interface EducationLevelTable {
	/** 1–8 in SCB's order. */
	id: number;
	code: LevelCode;
	name_sv: string;
	name_en: string;
}

export interface SourceTableTable {
	id: number;
	/** SCB's table id, e.g. `TAB3981`. */
	code: string;
	title_sv: string;
	title_en: string;
	/** The month in which SCB published the figures, e.g. `2026-04`; null where it is not known. */
	published: string | null;
	licence: string;
	url: string;
	notes_sv: string;
	notes_en: string;
}

export interface FileLoadTable {
	id: number;
	/** Path below `data/`. */
	file: string;
	/** The recognised form, e.g. `scb-web-wide`. */
	form: string;
	sha256: string;
	bytes: number;
	rows: number;
	cells: number;
	regions: number;
	year_from: number;
	year_to: number;
	/** Rows of smaller areas (DeSO, RegSO) that were passed over. */
	skipped: Generated<number>;
	/** When SCB last updated the table, as the file says it; null where it does not. */
	updated: string | null;
}

/** Persons who are counted together: of one sex, some ages and one level. */
export interface StratumTable {
	/** In the order of sex, ages and level, from 1; the same stratum may have another id in another database. */
	id: number;
	sex: 1 | 2;
	age_from: number;
	age_to: number;
	level_id: number;
}

/** Persons of a stratum, exactly as SCB published them. */
export interface ObservationTable {
	source_table_id: number;
	region_id: number;
	year: number;
	stratum_id: number;
	/** Persons; null when `status` says why it is missing. */
	persons: number | null;
	status: MissingStatus | null;
}

/** A view: each observation with its stratum. */
export type ObservedView = ObservationTable & Omit<StratumTable, 'id'>;

/** Numerator and denominator of a measure that SCB publishes without the levels behind it (both sexes). */
export interface PublishedRatioTable {
	source_table_id: number;
	region_id: number;
	year: number;
	measure: string;
	age_from: number;
	age_to: number;
	numerator: number;
	denominator: number;
	/** `read` as published, `summed` from its parts, `recovered` from a published full-precision share. */
	provenance: 'read' | 'summed' | 'recovered';
}

export interface IndicatorTable {
	id: number;
	/** The name in URLs, e.g. `hogutbildade`. */
	code: string;
	/** The entry of data/indicators.json, as JSON (`IndicatorDefinition`). */
	definition: string;
}

export interface IndicatorValueTable {
	indicator_id: number;
	sex: Sex;
	basis: BasisId;
	year: number;
	region_id: number;
	/** Persons; null for a difference. */
	numerator: number | null;
	/** Persons; null for a difference. */
	denominator: number | null;
	/** Per cent (0–100) for a share, percentage points for a difference; null when missing. */
	value: number | null;
	status: MissingStatus | null;
	age_from: number;
	age_to: number;
}

export interface EventTable {
	id: number;
	/** ISO date of whatever precision is known: `2021`, `2022-05`, `2021-11-17`. */
	start: string;
	/** Empty string: goes on, or a single point in time. */
	end: string;
	/** Region codes separated by a space. */
	scope: string;
	/** Codes of SCB's tables that it is about, separated by a space. Empty string: all. */
	tables: string;
	/** SCB's codes of education levels that it is about, separated by a space. Empty string: all. */
	levels: string;
	kind: 'context' | 'disturbance' | 'prestudy' | 'continuation' | 'break';
	text_sv: string;
	text_en: string;
	source: string;
}

export interface ComparisonSetTable {
	id: number;
	/** The name in URLs, e.g. `de-16`. */
	code: string;
	/** The entry of data/comparison-sets.json, as JSON (`ComparisonSetDefinition`). */
	definition: string;
}

export interface ReleaseTable {
	id: Generated<number>;
	/**
	 * The data version: the `version` of data/datapackage.json (`2026-11-25`) where the files are those that it
	 * describes, otherwise followed by the first seven digits of `data_sha256` (`2026-11-25-a1b2c3d`).
	 */
	version: string;
	/** sha256 over the sha256 of every input file, in the order of these; the files' names are no part of it. */
	data_sha256: string;
}

/** What became of figures from one release to the next: there is a new one, another value in the same cell, or none. */
export type ChangeKind = 'added' | 'revised' | 'gone';

/** How a release differs from the one before it, in one of SCB's tables and in one way; nothing changed: no row. */
export interface ReleaseChangeTable {
	id: number;
	release_id: number;
	/** The code of SCB's table. It may be in no other table of this database, if all its figures are gone. */
	source_table: string;
	kind: ChangeKind;
	/** How many figures, at least one. */
	figures: number;
	/** Every year that has such a figure, as a JSON array of numbers, ascending. */
	years: string;
	/** The codes of every region that has such a figure, as a JSON array of texts, ascending. */
	regions: string;
	/** Those of `years` of which the table had nothing before (added) or has nothing any more (gone). */
	whole_years: string;
	/** Those of `regions` of which the table had nothing before (added) or has nothing any more (gone). */
	whole_regions: string;
}

/** A figure that has two values, within its table and region. */
export interface DifferingFigure {
	year: number;
	sex: Sex;
	age_from: number;
	age_to: number;
	/** SCB's level code, or the name of a published measure. */
	subject: string;
	/** Persons, a symbol of SCB, or numerator and denominator (`45156 of 139481`). */
	earlier: string;
	later: string;
}

/**
 * A figure that a release changed: of each release and table the first hundred counts, by region, year, sex, age and
 * level, and the first hundred published ratios, by region, year, measure and age.
 */
export interface RevisedFigureTable extends DifferingFigure {
	id: number;
	release_id: number;
	/** The code of SCB's table. */
	source_table: string;
	/** The region's code. */
	region: string;
	region_name: string;
}

/** A named check of the load and how it ended. */
export interface LoadCheckTable {
	id: number;
	name: string;
	outcome: 'pass' | 'note';
	/** One sentence in Swedish: what was found, where. */
	message_sv: string;
	/** The same in English. */
	message_en: string;
	/** What a chart has to mark, as JSON (`Touches`). */
	touches: string;
}

/** What the sentence of a check is about; what is left out is not limited: without `years`, every year. */
export interface Touches {
	/** Codes of SCB's tables. */
	tables?: string[];
	/** Codes of regions. */
	regions?: string[];
	years?: number[];
	/** SCB's codes of education levels. */
	levels?: LevelCode[];
}

/** A footnote that came with a file, as SCB wrote it. */
export interface TableNoteTable {
	id: number;
	source_table_id: number;
	file_load_id: number;
	language: 'sv' | 'en';
	/** SCB's name of the dimension that it belongs to; null: to the whole table. */
	dimension: string | null;
	/** The value of the dimension that it belongs to, as the file has it; null: to the whole dimension. */
	value: string | null;
	text: string;
}

/** A figure that two files gave differently, of which the newer was taken (`--prefer newest`). */
export interface RevisionTable extends DifferingFigure {
	id: number;
	source_table_id: number;
	region_id: number;
	earlier_file_id: number;
	later_file_id: number;
}

export interface Database {
	region: RegionTable;
	education_level: EducationLevelTable;
	source_table: SourceTableTable;
	file_load: FileLoadTable;
	stratum: StratumTable;
	observation: ObservationTable;
	observed: ObservedView;
	published_ratio: PublishedRatioTable;
	indicator: IndicatorTable;
	indicator_value: IndicatorValueTable;
	event: EventTable;
	comparison_set: ComparisonSetTable;
	release: ReleaseTable;
	release_change: ReleaseChangeTable;
	revised_figure: RevisedFigureTable;
	load_check: LoadCheckTable;
	table_note: TableNoteTable;
	revision: RevisionTable;
}

interface Texts {
	sv: string;
	en: string;
}

/** One entry of data/indicators.json. */
export interface IndicatorDefinition {
	code: string;
	/** `share`: numerator / denominator in per cent. `difference`: women's share minus men's, in percentage points. */
	kind: 'share' | 'difference';
	/** Where the values come from: counts by level, or a measure of a published ratio. */
	source: { levels: LevelCode[] } | { measure: string };
	/** SCB tables the values rest on. */
	tables: string[];
	ages: { from: number; to: number };
	sexes: Sex[];
	bases: Basis[];
	/** Short noun phrase: "Högutbildade". */
	title: Texts;
	/** What it is in one sentence, with the ages. */
	definition: Texts;
	/** A share: the words that end "15 % av invånarna var …" ("högutbildade"; in English with its verb). A difference: its subject. */
	phrase: Texts;
	/** The first year (31 December) in which the förstudie of 2021 could show at all; null: it is not about this indicator. */
	earliestEffectYear: number | null;
	/** Why that year. */
	earliestEffectReason: Texts;
}

/** One entry of data/comparison-sets.json: with whom the participants are compared. */
export interface ComparisonSetDefinition {
	code: string;
	title: Texts;
	/** The rule in words. */
	rule: Texts;
	/** Codes, or a rule that depends on who is compared: those who did not take part in the same county or SKR group, or anywhere. */
	members: { regions: string[] } | { rule: 'same-county' | 'same-group' | 'all-others' };
}
