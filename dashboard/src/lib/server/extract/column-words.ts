import type { Texts } from '#lib/i18n/locale.ts';

/** What a column is called in words, and what stands in it. */
export interface ColumnWords {
	title: Texts;
	definition: Texts;
}

/** Every column of every table by its name; a column that two tables have means the same in both. */
export const COLUMN_WORDS: Record<string, ColumnWords> = {
	indicator: {
		title: { sv: 'Indikator, kod', en: 'Indicator, code' },
		definition: { sv: 'Indikatorns kod.', en: "The indicator's code." }
	},
	indicator_title: {
		title: { sv: 'Indikator', en: 'Indicator' },
		definition: { sv: 'Indikatorns namn.', en: "The indicator's title." }
	},
	region_code: {
		title: { sv: 'Region, kod', en: 'Region, code' },
		definition: {
			sv: 'SCB:s kod, en text: 00 är riket, två siffror ett län, fyra en kommun (första nollan hör till).',
			en: "Statistics Sweden's code, a text: 00 is the country, two digits a county, four a municipality (a leading zero belongs to it)."
		}
	},
	region_name: {
		title: { sv: 'Region', en: 'Region' },
		definition: { sv: 'Regionens namn.', en: "The region's name." }
	},
	year: {
		title: { sv: 'År', en: 'Year' },
		definition: { sv: 'Uppgifterna gäller den 31 december.', en: 'The figures are of 31 December.' }
	},
	sex: {
		title: { sv: 'Kön', en: 'Sex' },
		definition: {
			sv: 'total: kvinnor och män tillsammans, men: män, women: kvinnor.',
			en: 'total: women and men together, men, women.'
		}
	},
	basis: {
		title: { sv: 'Andel av vilka', en: 'Share of whom' },
		definition: {
			sv: 'population: andel av alla i dessa åldrar; known: andel av dem vars utbildningsnivå är känd.',
			en: 'population: share of everybody of these ages; known: share of those whose education level is known.'
		}
	},
	age_from: {
		title: { sv: 'Ålder från', en: 'Age from' },
		definition: { sv: 'Lägsta ålder, år.', en: 'Lowest age, years.' }
	},
	age_to: {
		title: { sv: 'Ålder till', en: 'Age to' },
		definition: {
			sv: 'Högsta ålder, år. Där den ändras bryts serien: åren på var sin sida ska inte jämföras.',
			en: 'Highest age, years. Where it changes the series breaks: years on either side should not be compared.'
		}
	},
	numerator: {
		title: { sv: 'Täljare', en: 'Numerator' },
		definition: { sv: 'Personer; tomt för en skillnad.', en: 'Persons; empty for a difference.' }
	},
	denominator: {
		title: { sv: 'Nämnare', en: 'Denominator' },
		definition: { sv: 'Personer; tomt för en skillnad.', en: 'Persons; empty for a difference.' }
	},
	value: {
		title: { sv: 'Värde', en: 'Value' },
		definition: {
			sv: 'Procent, eller procentenheter för en skillnad, med högst sex decimaler.',
			en: 'Per cent, or percentage points for a difference, with at most six decimals.'
		}
	},
	unit: {
		title: { sv: 'Enhet', en: 'Unit' },
		definition: {
			sv: 'per cent: procent; percentage points: procentenheter.',
			en: 'per cent, or percentage points.'
		}
	},
	level_code: {
		title: { sv: 'Utbildningsnivå, kod', en: 'Education level, code' },
		definition: {
			sv: 'SCB:s nivå 1–7; US: uppgift saknas om nivån.',
			en: "Statistics Sweden's level 1–7; US: no information about the level."
		}
	},
	level_name: {
		title: { sv: 'Utbildningsnivå', en: 'Education level' },
		definition: { sv: 'Nivån med SCB:s ord.', en: "The level in Statistics Sweden's words." }
	},
	persons: {
		title: { sv: 'Personer', en: 'Persons' },
		definition: { sv: 'Antal personer.', en: 'Number of persons.' }
	},
	status: {
		title: { sv: 'Varför värdet saknas', en: 'Why the value is missing' },
		definition: {
			sv: 'SCB:s tecken, se nyckeln; tomt där det finns ett värde.',
			en: "Statistics Sweden's symbol, see the key; empty where there is a value."
		}
	},
	value_type: {
		title: { sv: 'Vems tal', en: 'Whose figure' },
		definition: {
			sv: 'scb: så som SCB har publicerat det; calculated: egen beräkning ur SCB:s antal.',
			en: "scb: as Statistics Sweden published it; calculated: our own calculation from Statistics Sweden's counts."
		}
	},
	source_tables: {
		title: { sv: 'Tabeller hos SCB', en: 'Tables of Statistics Sweden' },
		definition: {
			sv: 'De tabeller som talet bygger på, med mellanslag emellan.',
			en: 'The tables that the figure rests on, separated by spaces.'
		}
	},
	source_table: {
		title: { sv: 'Tabell hos SCB', en: 'Table of Statistics Sweden' },
		definition: { sv: 'Den tabell som talet kommer ur.', en: 'The table that the figure comes from.' }
	},
	events: {
		title: { sv: 'Brott och störningar', en: 'Breaks and disturbances' },
		definition: {
			sv: 'Vad som bröt eller störde regionens siffror det året; flera skiljs åt av ett lodrätt streck.',
			en: "What broke or disturbed the region's figures that year; several are separated by a vertical bar."
		}
	}
};
