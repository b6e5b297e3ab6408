import { readFileSync } from 'node:fs';
import { createTestDatabase, type TestData } from '#db/testing.ts';
import { TEST_LEVELS, type TestCell } from '#db/testing-figures.ts';

type Place = [code: string, name: string, group: string, thousands: number];

const PARTICIPANTS: Place[] = [
	['2104', 'Hofors', 'C7', 7],
	['2132', 'Nordanstig', 'C7', 7],
	['2161', 'Ljusdal', 'C8', 14],
	['2180', 'Gävle', 'B3', 73],
	['2417', 'Norsjö', 'C8', 3],
	['2418', 'Malå', 'C8', 2],
	['2482', 'Skellefteå', 'C6', 52],
	['2505', 'Arvidsjaur', 'C8', 5],
	['2584', 'Kiruna', 'C6', 17]
];
const OTHERS: Place[] = [
	['2101', 'Ockelbo', 'B4', 4],
	['2121', 'Ovanåker', 'C8', 8],
	['2403', 'Bjurholm', 'B4', 2],
	['2480', 'Umeå', 'B3', 93],
	['2514', 'Kalix', 'C8', 12],
	['2580', 'Luleå', 'B3', 57],
	['2581', 'Piteå', 'C6', 31],
	['2582', 'Boden', 'B5', 21],
	['2583', 'Haparanda', 'C8', 7]
];
const PLACES = [...PARTICIPANTS, ...OTHERS];
const YEARS = Array.from({ length: 16 }, (_, at) => 2010 + at);

const regions: TestData['regions'] = [
	...[
		['00', 'Riket', 'country'] as const,
		['21', 'Gävleborgs län', 'county'] as const,
		['24', 'Västerbottens län', 'county'] as const,
		['25', 'Norrbottens län', 'county'] as const
	].map(([code, name, level]) => ({
		...{ code, name, level, county_code: level === 'county' ? code : null },
		...{ group_code: null, group_name: null, project: null }
	})),
	...PLACES.map((place) => ({
		...{ code: place[0], name: place[1], level: 'municipality' as const, county_code: place[0].slice(0, 2) },
		...{ group_code: place[2], group_name: `Grupp ${place[2]}` },
		project: PARTICIPANTS.includes(place) ? 'kraftsamling' : null
	}))
];

/** Part of the persons with at least three years of post-secondary education: uneven, and never the same twice. */
const shareOf = (at: number, year: number, sex: 1 | 2): number =>
	0.08 +
	0.01 * at +
	0.04 * (sex - 1) +
	(year - 2010) * (0.003 + 0.0002 * ((at * 5) % 7)) +
	0.004 * Math.sin(7 * at + 3 * year);

const cells: TestCell[] = PLACES.flatMap(([region, , , thousands], at) =>
	YEARS.flatMap((year) =>
		([1, 2] as const).flatMap((sex) =>
			TEST_LEVELS.map(({ code: level }): TestCell => {
				const persons =
					{ 6: shareOf(at, year, sex), 4: 0.9 - shareOf(at, year, sex), US: 0.02 }[level as string] ?? 0.01;
				if (region === '2418' && year === 2017 && level === 'US') {
					return { region, year, sex, level, persons: null, status: '..' };
				}
				return { region, year, sex, level, persons: Math.round(persons * thousands * 500) };
			})
		)
	)
);

/**
 * A database with enough to compare: nine participants, of which Malå lacks 2017, and nine others, 2010–2025, with
 * the comparison sets of data/comparison-sets.json. Real names, made-up figures.
 */
export const createEvaluationDatabase = () =>
	createTestDatabase({
		regions,
		cells,
		ratios: [],
		comparisonSets: JSON.parse(readFileSync('data/comparison-sets.json', 'utf8'))
	});
