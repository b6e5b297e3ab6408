import type { Insertable } from 'kysely';
import type {
	EducationLevelTable,
	EventTable,
	FileLoadTable,
	LevelCode,
	LoadCheckTable,
	MissingStatus,
	PublishedRatioTable,
	RegionTable,
	SourceTableTable,
	TableNoteTable,
	ComparisonSetDefinition
} from './schema.ts';

/** A count in words instead of the database's numbers; table TAB3981 and ages 16–74 unless told otherwise. */
export interface TestCell {
	region: string;
	year: number;
	sex: 1 | 2;
	level: LevelCode;
	persons: number | null;
	status?: MissingStatus;
	table?: string;
	ages?: { from: number; to: number };
}

/** A published ratio in words instead of the database's numbers. */
export interface TestRatio extends Omit<Insertable<PublishedRatioTable>, 'source_table_id' | 'region_id'> {
	table: string;
	region: string;
}

const TEST_YEARS = [2019, 2020, 2021, 2022, 2023];

const region = (code: string, name: string, group?: [string, string], project?: string): Omit<RegionTable, 'id'> => ({
	code,
	name,
	level: code === '00' ? 'country' : code.length === 2 ? 'county' : 'municipality',
	county_code: code === '00' ? null : code.slice(0, 2),
	group_code: group?.[0] ?? null,
	group_name: group?.[1] ?? null,
	project: project ?? null
});

/** The country, three counties, two participants (2161, 2584), two others (2101, 2580) and one elsewhere (0114). */
export const TEST_REGIONS = [
	region('00', 'Riket'),
	region('01', 'Stockholms län'),
	region('0114', 'Upplands Väsby', ['A2', 'Pendlingskommun nära storstad']),
	region('21', 'Gävleborgs län'),
	region('2101', 'Ockelbo', ['B4', 'Pendlingskommun nära större stad']),
	region('2161', 'Ljusdal', ['C8', 'Landsbygdskommun'], 'kraftsamling-gavleborg'),
	region('25', 'Norrbottens län'),
	region('2580', 'Luleå', ['B3', 'Större stad']),
	region('2584', 'Kiruna', ['C6', 'Mindre stad/tätort'], 'forstudie-vasterbotten-norrbotten')
];

const LEVEL_NAMES: Record<LevelCode, [string, string]> = {
	1: ['förgymnasial utbildning kortare än 9 år', 'primary and secondary education less than 9 years (ISCED97 1)'],
	2: ['förgymnasial utbildning, 9 (10) år', 'primary and secondary education 9-10 years (ISCED97 2)'],
	3: ['gymnasial utbildning, högst 2 år', 'upper secondary education, 2 years or less (ISCED97 3C)'],
	4: ['gymnasial utbildning, 3 år', 'upper secondary education 3 years (ISCED97 3A)'],
	5: ['eftergymnasial utbildning, mindre än 3 år', 'post-secondary education, less than 3 years (ISCED97 4+5B)'],
	6: ['eftergymnasial utbildning, 3 år eller mer', 'post-secondary education 3 years or more (ISCED97 5A)'],
	7: ['forskarutbildning', 'post-graduate education (ISCED97 6)'],
	US: ['uppgift om utbildningsnivå saknas', 'no information about level of educational attainment']
};

export const TEST_LEVELS: EducationLevelTable[] = (['1', '2', '3', '4', '5', '6', '7', 'US'] as const).map(
	(code, index) => ({ id: index + 1, code, name_sv: LEVEL_NAMES[code][0], name_en: LEVEL_NAMES[code][1] })
);

export const TEST_SOURCE_TABLES: SourceTableTable[] = ['TAB3981', 'TAB5956', 'TAB6534'].map((code, index) => ({
	id: index + 1,
	code,
	title_sv: `Tabell ${code}`,
	title_en: `Table ${code}`,
	published: null,
	licence: 'CC0-1.0',
	url: `https://example.org/${code}`,
	notes_sv: '',
	notes_en: ''
}));

/** Per hundred of each sex in 2019. Every year one more of them has level 6 and one fewer level 3. */
const HUNDRED_MEN = { 1: 5, 2: 15, 3: 20, 4: 27, 5: 10, 6: 15, 7: 2, US: 6 };
const HUNDRED_WOMEN = { 1: 4, 2: 11, 3: 18, 4: 25, 5: 12, 6: 24, 7: 1, US: 5 };

/** Made-up places: `hundreds` of each sex, `lift` more in a hundred with level 6 and as many fewer with level 4. */
const PLACES = [
	{ code: '00', hundreds: 1000, lift: 6 },
	{ code: '0114', hundreds: 40, lift: 10 },
	{ code: '2101', hundreds: 10, lift: 0 },
	{ code: '2161', hundreds: 20, lift: 0 },
	{ code: '2580', hundreds: 50, lift: 8 },
	{ code: '2584', hundreds: 30, lift: 2 }
];

/**
 * Made-up counts, easy to add up by heart: högutbildade (6 + 7) of the whole population are, in 2019, 17 per cent of
 * men, 25 of women and 21 of both, plus the place's lift, plus one for every year since. The country's counts end in
 * 2022, and of Kiruna's women in 2021 the number without information is missing (`..`).
 */
export const TEST_CELLS: TestCell[] = PLACES.flatMap(({ code, hundreds, lift }) =>
	TEST_YEARS.filter((year) => code !== '00' || year < 2023).flatMap((year) =>
		([1, 2] as const).flatMap((sex) =>
			TEST_LEVELS.map(({ code: level }): TestCell => {
				if (code === '2584' && year === 2021 && sex === 2 && level === 'US') {
					return { region: code, year, sex, level, persons: null, status: '..' };
				}
				const growth = year - 2019;
				const more = { 3: -growth, 4: -lift, 6: growth + lift } as Partial<Record<LevelCode, number>>;
				const share = (sex === 1 ? HUNDRED_MEN : HUNDRED_WOMEN)[level] + (more[level] ?? 0);
				return { region: code, year, sex, level, persons: hundreds * share };
			})
		)
	)
);

/**
 * Made-up ratios of the headline measure: ages 25–64 through 2022 and 25–65 in 2023, in 2019 40 of 160 (25 per cent)
 * plus the lift; and the country's 16–74 in 2023, which its counts no longer cover: 62 000 of 200 000 (31 per cent).
 */
export const TEST_RATIOS: TestRatio[] = [
	...PLACES.flatMap(({ code, hundreds, lift }) =>
		TEST_YEARS.map((year): TestRatio => {
			const ages = year < 2023 ? { age_to: 64, of: 160 } : { age_to: 65, of: 165 };
			return {
				table: 'TAB5956',
				region: code,
				year,
				measure: 'eftergymnasial_minst_3_ar',
				age_from: 25,
				age_to: ages.age_to,
				numerator: hundreds * (40 + lift + year - 2019),
				denominator: hundreds * ages.of,
				provenance: 'read'
			};
		})
	),
	{
		table: 'TAB3981',
		region: '00',
		year: 2023,
		measure: 'eftergymnasial_minst_3_ar',
		age_from: 16,
		age_to: 74,
		numerator: 62_000,
		denominator: 200_000,
		provenance: 'summed'
	}
];

/** The one that did not take part, by name; and by a rule. */
export const TEST_COMPARISON_SETS: ComparisonSetDefinition[] = [
	{
		code: 'de-andra',
		title: { sv: 'De andra', en: 'The others' },
		rule: { sv: 'De som inte deltog.', en: 'Those that did not take part.' },
		members: {
			regions: TEST_REGIONS.filter(({ level, project }) => level === 'municipality' && !project).map(({ code }) => code)
		}
	},
	{
		code: 'samma-lan',
		title: { sv: 'Samma län', en: 'Same county' },
		rule: { sv: 'De i länet som inte deltog.', en: 'Those of the county that did not take part.' },
		members: { rule: 'same-county' }
	}
];

export const TEST_EVENTS: EventTable[] = [
	{
		id: 1,
		start: '2023',
		end: '',
		scope: '00',
		tables: 'TAB5956 TAB6534',
		levels: '',
		kind: 'break',
		text_sv: 'Åldersgränsen ändras från 25–64 till 25–65 år',
		text_en: 'Age range changes from 25–64 to 25–65',
		source: 'https://example.org/break'
	},
	{
		id: 2,
		start: '2021',
		end: '2021',
		scope: '21 24 25',
		tables: '',
		levels: '',
		kind: 'prestudy',
		text_sv: 'Förstudien Kraftsamling',
		text_en: 'The förstudie Kraftsamling',
		source: 'https://example.org/prestudy'
	}
];

export const TEST_FILE_LOADS: Insertable<FileLoadTable>[] = [
	{
		id: 1,
		file: 'scb/TAB3981.csv',
		form: 'scb-web-wide',
		sha256: 'a'.repeat(64),
		bytes: 1000,
		rows: 96,
		cells: 464,
		regions: 6,
		year_from: 2019,
		year_to: 2023,
		skipped: 0,
		updated: null
	}
];

export const TEST_LOAD_CHECKS: LoadCheckTable[] = [
	{
		id: 1,
		name: 'duplicate-cells',
		outcome: 'pass',
		message_sv: 'Ingen cell finns två gånger.',
		message_en: 'No cell occurs twice.',
		touches: '{}'
	},
	{
		id: 2,
		name: 'missing',
		outcome: 'note',
		message_sv: '1 cell saknas (..): 2584 Kiruna, 2021.',
		message_en: '1 cell is missing (..): 2584 Kiruna, 2021.',
		touches: '{"regions":["2584"],"years":[2021],"levels":["US"]}'
	}
];

export const TEST_TABLE_NOTES: TableNoteTable[] = [
	{
		id: 1,
		source_table_id: 1,
		file_load_id: 1,
		language: 'sv',
		dimension: null,
		value: null,
		text: 'Uppgifterna avser den 31 december.'
	},
	{
		id: 2,
		source_table_id: 1,
		file_load_id: 1,
		language: 'sv',
		dimension: 'utbildningsnivå',
		value: 'uppgift om utbildningsnivå saknas',
		text: 'Uppgift saknas för en del av befolkningen.'
	}
];
