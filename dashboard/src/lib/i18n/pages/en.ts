import type { PageDictionary } from './sv.ts';

/** The English words that the start page does without. */
export const enPages: PageDictionary = {
	municipality: {
		group: (name, code) => `${name} (SKR group ${code})`,
		tookPart: 'took part in the 2021 pre-study',
		didNot: 'did not take part in the 2021 pre-study',
		onMap: (name) => `${name} on the map`,
		figures: 'The figures behind the picture',
		sexes: (title, name) => `${title}: women and men in ${name}`,
		noSexes: (title) => `“${title}” is not shown by women and men. Choose another measure to see them apart.`,
		women: 'Women',
		men: 'Men',
		womenCount: 'Women, number',
		menCount: 'Men, number',
		levels: (name, sex) => `Education levels in ${name}, ${sex}`,
		levelsMeasure: 'Per cent of the population aged 16–74 by highest education',
		level: 'Education level',
		shareIn: (when) => `${when}, %`,
		personsIn: (year) => `${year}, persons`,
		missingYear: 'Years with a cross have no figures.',
		beforeAfter: 'Before and after the pre-study',
		beforeAfterNote:
			'The mean of five years before (2015–2019) and four years after (2022–2025), women and men, per cent of the whole population (the difference between women and men in percentage points). The years 2020–2021 count as a transition. The last column is in percentage points.',
		measure: 'Measure',
		latest: (year) => `${year} (number)`,
		changePoints: 'After minus before',
		break: 'break',
		breakKey: '“Break”: the age limit changed in 2023, so the years before and after cannot be compared.',
		peers: (title) => `${title}: neighbours and similar municipalities`,
		peersNote: (group) =>
			`Municipalities that border on this one, and those of the same SKR group (${group.toLowerCase()}), in Gävleborg, Västerbotten and Norrbotten.`,
		peersPicture: 'Before and after, one by one',
		relation: 'Why here',
		relations: { own: 'itself', neighbour: 'neighbour', group: 'same group', both: 'neighbour, same group' },
		neighbours: 'Neighbours in the three counties'
	},
	ownChange: {
		title: (name) => `The change in ${name}, before and after`,
		moved: (name, subject, from, before, to, after, change) =>
			`In ${name}, ${subject} went from ${from} on average in ${before} to ${to} on average in ${after}: ${change}.`,
		estimate: (points, lo, hi) => `${points} (95 per cent interval ${lo} to ${hi})`,
		chance: {
			above: 'The rise is larger than chance usually gives in a municipality of that size.',
			below: 'The fall is larger than chance usually gives in a municipality of that size.',
			within: 'It cannot be told from zero: chance can mean that much in a municipality of that size.',
			none: 'No interval is computed for a difference between two shares.'
		},
		place: {
			any: (name, of) =>
				`${name} cannot be placed for certain among the ${of} municipalities (place 1–${of}): chance can mean too much.`,
			span: (place, name) =>
				`Ordered from the largest rise, ${name} has ${place}; municipalities that cannot be told apart for certain share places.`,
			one: (place, name) => `Ordered from the largest rise, ${name} has ${place}.`
		},
		among: {
			all: (of) => `the ${of} municipalities`,
			group: (group, of) => `the ${of} municipalities of the SKR group “${group.toLowerCase()}”`
		},
		median: {
			above: (name, points, among, median, chance) =>
				`${name} lies ${points} above the median of ${among} (${median})${chance}.`,
			below: (name, points, among, median, chance) =>
				`${name} lies ${points} below the median of ${among} (${median})${chance}.`,
			same: (name, _points, among, median) => `${name} lies on the median of ${among} (${median}).`
		},
		beyond: ', more than chance usually gives',
		within: ', which is within what chance can give',
		grade: {
			ordinary: (asFar, of) => `The distance is common: ${asFar} of ${of} lie at least as far from the median.`,
			uncommon: (asFar, of) => `The distance is less common: ${asFar} of ${of} lie at least as far from the median.`,
			unusual: (asFar, of) =>
				asFar === 1
					? `The distance is unusual: no other of the ${of} lies so far from the median.`
					: `The distance is unusual: only ${asFar} of ${of} lie at least as far from the median.`
		},
		fewInGroup: (group, count) =>
			`In the SKR group “${group.toLowerCase()}” only ${count} ${count === 1 ? 'municipality' : 'municipalities'} of the three counties ${count === 1 ? 'has' : 'have'} figures, too few for a comparison.`,
		limit:
			'The figures count every inhabitant. The interval tells how much chance can mean where numbers are small, not what would have happened without the pre-study.',
		obstacle: {
			absent: (name) => `The source has no figures on this measure for ${name}.`,
			missing: (name, years) => `No change can be computed for ${name}: there is no figure for ${years}.`,
			break: (name, year) =>
				`No change can be computed for ${name}: the age limit changed in ${year}, so the years before and after cannot be compared.`
		},
		columns: { what: 'What', value: 'Value', basis: 'Number, interval or distance' },
		rows: {
			mean: (span) => `Mean ${span}`,
			change: 'After minus before, percent\u00adage points',
			interval: (lo, hi) => `interval ${lo} to ${hi}`,
			place: 'Place from the largest rise',
			placeOf: (of) => `of ${of}`,
			medianAll: (of) => `Median, ${of} municipalities`,
			medianGroup: (of) => `Median, same SKR group, ${of} municipalities`,
			distance: (points) => `distance ${points}`
		},
		averageYear: 'Numbers are persons in an average year of the period.'
	},
	data: {
		title: 'Download the figures',
		description:
			'Choose measures, regions and years, see the first rows and download them for Excel, R, Python or other programs.',
		intro:
			'All that the site shows may be downloaded, used and shared freely. Choose what the file shall hold; the rows are the same in every format.',
		name: (what, where, years) => `${what} in ${where}, ${years}`,
		lead: (name, rows, count) => `${name}: ${rows} ${count === 1 ? 'row' : 'rows'}.`,
		measures: (count) => `${count} measures`,
		where: {
			municipalities: (count) => `${count} municipalities`,
			counties: (count) => `${count} counties`,
			country: 'Sweden'
		},
		size: (rows, columns, cells) => `${rows} rows, ${columns} columns, ${cells} cells`,
		notes: {
			without: {
				years: 'What you chose does not exist in the years you chose. The page shows all years.',
				regions:
					'The regions you chose have no such figures. The page shows the municipalities of the three counties and Sweden.'
			},
			empty: (count) =>
				count === 1
					? 'One of the regions chosen has no figures here and gets no rows.'
					: `${count} of the regions chosen have no figures here and get no rows.`,
			many: (rows) => `These are ${rows} rows. The file takes a while to download, and a spreadsheet may become slow.`,
			tooMany: (rows, most) =>
				`These are ${rows} rows. A spreadsheet holds ${most}: choose fewer, or read the file with a program.`
		},
		refused: {
			table: (asked) => `There is no table “${asked}”. The page shows the measures.`,
			indicators: (asked) => `There is no measure “${asked}”; it was left out.`,
			regions: (asked) => `There is no region “${asked}”, or it has no figures in the table; it was left out.`,
			sexes: (asked) => `“${asked}” does not exist for what was chosen; it was left out.`,
			bases: (asked) => `The base “${asked}” does not exist for what was chosen; it was left out.`,
			levels: (asked) => `There is no education level “${asked}”; it was left out.`,
			unknown: (asked) => `The page does not know “${asked}” in the address.`,
			years: {
				number: (asked) => `“${asked}” is no year. Write four digits.`,
				order: (asked) => `The years ${asked} are in the wrong order. The page turned them round.`,
				outside: (asked) => `There are no figures for the years ${asked}. The page shows all years.`
			}
		},
		form: {
			legend: 'Choose what the file shall hold',
			table: 'Table',
			tables: { indicators: 'Measures (shares and differences)', counts: 'Numbers of persons' },
			presets: 'Ready-made selections',
			preset: {
				one: 'One measure in the three counties',
				measures: 'All measures in the three counties',
				counts: 'The three counties',
				everything: 'Everything'
			},
			indicators: 'Measures',
			regions: 'Regions',
			region: {
				'tre-lanen': (count) => `The municipalities of the three counties (${count})`,
				deltagare: (count) => `Those that took part in the pre-study (${count})`,
				kommuner: (count) => `All municipalities of Sweden (${count})`,
				lan: () => 'The counties',
				alla: () => 'All regions',
				'00': () => 'Sweden'
			},
			countiesList: 'One county or single municipalities',
			countyWhole: (count) =>
				count === 1 ? 'The only municipality of the county' : `The ${count} municipalities of the county`,
			countyItself: 'The county as a whole',
			groups: 'SKR’s groups of municipalities',
			ticked: (count) => `${count} chosen`,
			sexes: 'Sex',
			bases: 'Share of',
			levels: 'Education level',
			years: 'Years',
			from: 'From year',
			to: 'To year',
			submit: 'Show the selection'
		},
		files: {
			heading: 'Download as',
			form: {
				xlsx: ['Excel (XLSX)', 'for Excel in any language: one sheet of figures, one of notes'],
				csvExcel: ['CSV for Excel', 'for Swedish Excel and LibreOffice: semicolon and decimal comma'],
				csvCode: ['CSV for code', 'for R, Python and other programs: comma and decimal point'],
				parquet: ['Parquet', 'for R, Python, DuckDB and other tools of analysis: small, with types'],
				ndjson: ['NDJSON', 'for programs: one JSON object on each line'],
				jsonStat: ['JSON-stat', 'for statistical programs in R, Python and JavaScript: by dimensions, with notes'],
				px: ['PX', 'for PxWeb, PX-Win and other programs for PX files'],
				zip: ['Zip', 'both CSVs with descriptions and a readme: source, licence, words, how to read them'],
				csvw: ['CSVW', 'describes the columns of the CSV to programs: types, key, meaning'],
				dataPackage: ['Data Package', 'describes the CSVs to programs that read Frictionless']
			}
		},
		request: {
			heading: 'The same selection from a program',
			note: 'The address always gives the same selection, with the figures that are then the latest.',
			address: 'Address',
			curl: 'From the command line'
		},
		copy: 'Copy',
		copied: 'Copied',
		preview: {
			heading: 'How the file begins',
			caption: (shown, rows) => `The first ${shown} of ${rows} rows`,
			key: 'An empty cell is a missing value. The column status says why:'
		},
		columns: 'How the files are written',
		cite: { heading: 'How to cite', short: 'Short', full: 'In full' },
		code: { heading: 'The rows in code', note: 'The code runs as it stands.' }
	},
	versions: {
		title: 'Versions of the figures',
		description: 'What each data version added, revised or took away.',
		intro:
			'When the figures change they get a new data version. This is how each differs from the one before: new figures, figures that Statistics Sweden has revised, and figures that are no longer there.',
		back: 'Download the figures',
		all: 'What has changed in the figures',
		feed: 'Follow the changes in a feed reader (Atom)',
		json: 'The same list for programs (JSON)',
		current: 'shown now',
		first: 'The first version: there is no earlier one to compare with.',
		unchanged: 'No figure differs from the version before.',
		changes: {
			added: (table, figures, years, regions) => `Table ${table}: ${figures} new figures, for ${regions}, ${years}.`,
			revised: (table, figures, years, regions) =>
				`Table ${table}: ${figures} revised figures, for ${regions}, ${years}.`,
			gone: (table, figures, years, regions) =>
				`Table ${table}: ${figures} figures are no longer there, for ${regions}, ${years}.`
		},
		regions: (count) => (count === 1 ? 'one region' : `${count} regions`)
	},
	about: {
		untouched: (tables) => `Source: Statistics Sweden (SCB), ${tables}`,
		published: (month) => `published ${month}`,
		title: 'About the site and the figures',
		description: 'The 2021 pre-study Kraftsamling, the measures, the sources and what can be said from the figures.',
		definitions: 'The measures',
		events: 'What happened around the pre-study',
		eventSource: 'source',
		sources: 'Sources and licence',
		tableAtScb: (code) => `Table ${code} at Statistics Sweden`,
		licence: 'Licence',
		version: 'Version of the figures',
		loading: 'How the figures were loaded and checked'
	},
	loading: {
		title: 'How the figures were loaded',
		description: 'Which files the figures come from, which checks they have passed, and what is worth knowing.',
		lead: 'The figures are read from files of Statistics Sweden. Each file is checked before anything is shown: if a figure is wrong or unclear nothing is loaded, and the earlier figures stay. What is worth knowing without being wrong stands here as a note.',
		back: 'About the site and the figures',
		files: 'The files',
		fileColumns: ['File', 'Form', 'Rows', 'Figures', 'Regions', 'Years', 'Updated by SCB', 'Figures passed over'],
		forms: {
			'scb-web-wide': 'saved from Statistikdatabasen, years as columns',
			'scb-web-long': 'saved from Statistikdatabasen, years as rows',
			'scb-csv3': "from SCB's API 1, CSV with codes",
			'scb-api2-csv': "from SCB's API 2, CSV",
			'scb-sheet': 'saved from Statistikdatabasen for Excel',
			'scb-api1-json': "from SCB's API 1, JSON",
			'json-stat2': "from SCB's API 2, JSON-stat",
			px: 'PC-Axis',
			'published-ratios': 'table of numerators and denominators'
		},
		notStated: 'not stated',
		checks: 'The checks',
		summary: (passed, noted) => `${passed} checks passed without a note, ${noted} with one. None stopped the figures.`,
		outcomes: { pass: 'passed', note: 'passed with a note' },
		checkNames: {
			'reference-data': 'Municipalities, measures and events',
			'file-form': 'Form of the files',
			columns: 'Columns',
			years: 'Years',
			labels: 'Codes and names',
			numbers: 'Figures',
			'duplicate-cells': 'Duplicates in a file',
			'repeated-cells': 'The same figure in two files',
			'complete-files': 'Whole files',
			'small-areas': 'Areas within municipalities',
			'all-levels': 'All education levels',
			geography: 'All municipalities of a county',
			ratios: 'Numerators and denominators',
			totals: 'Totals in the files',
			'adds-up': 'Municipalities, counties and the country',
			jumps: 'Jumps from one year to the next',
			'known-breaks': 'Known breaks in the series',
			footnotes: 'Footnotes',
			provenance: 'Origin of the files',
			'nothing-lost': 'Nothing that was there is gone'
		},
		revisions: 'Changed figures',
		revisionsNote: 'Two files gave different figures. The figure of the newer file is shown.',
		revisionColumns: ['Region', 'What', 'Sex', 'Year', 'Earlier', 'Now'],
		subject: (table, subject, ages) =>
			`${table}, ${/^(\d|US)$/.test(subject) ? `level ${subject}` : subject}, ages ${ages}`,
		footnotes: "SCB's footnotes",
		noFootnotes:
			'The files are of forms that have no room for footnotes. What Statistics Sweden says about the tables stands on the page About the site and the figures.'
	}
};
