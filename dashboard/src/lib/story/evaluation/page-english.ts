import type { PageWords } from './page-swedish.ts';

const municipalities = (n: string) => `${n} ${n === '1' ? 'municipality' : 'municipalities'}`;

/** The English words of the before-and-after page, besides its sentences. */
export const pageEnglish: PageWords = {
	title: 'Did the municipalities that took part change differently from others after the pre-study of 2021?',
	name: 'Before and after',
	description:
		"Before and after the pre-study Kraftsamling 2021: the participating municipalities' education levels compared with others', with uncertainty, checks and every choice in sight.",
	unit: { points: 'percentage points', 'log-odds': 'log-odds' },
	nothing: 'This measure has no years both before and after to compare. Choose another measure.',
	figures: 'The figures behind the picture',
	to: 'to',

	controls: {
		legend: 'Choose comparison and years',
		comparison: 'compared with',
		rule: (title, rule) => `${title}: ${rule[0]!.toLowerCase()}${rule.slice(1)}`,
		periods: 'Years',
		presets: 'Ready choices of years',
		preset: { standard: 'standard', close: 'close', whole: 'whole series' },
		before: 'before',
		after: 'after',
		ends: {
			beforeFrom: 'Before, from',
			beforeTo: 'Before, to',
			afterFrom: 'After, from',
			afterTo: 'After, to'
		},
		scale: 'counted in',
		scales: { points: 'percentage points', 'log-odds': 'relative terms (log-odds)' },
		weight: 'where',
		weights: { municipality: 'every municipality counts alike', inhabitant: 'every inhabitant counts alike' },
		municipality: 'Mark'
	},
	refusals: {
		comparison: (asked, shown) => `There is no comparison “${asked}” for this measure. The page shows: ${shown}.`,
		scale: (asked) => `There is no scale “${asked}” for this measure. The page counts in percentage points.`,
		weight: (asked) => `There is no weight “${asked}” for this measure. The page counts every municipality alike.`,
		municipality: (asked) => `There are no figures for municipality “${asked}”. No municipality is marked.`,
		periods: {
			number: (asked) => `“${asked}” is no year. The page uses the standard year instead.`,
			order: (asked) =>
				`The periods ${asked} overlap or end before they begin: before must end earlier than after begins. The page shows the standard years.`,
			none: (asked) =>
				`For the periods ${asked} there are no years that can be compared with each other. The page shows the standard years.`
		}
	},
	shortened: {
		before: 'The years before',
		after: 'The years after',
		years: (period, asked, used) =>
			`${period} are ${used} instead of ${asked}: only for those are there figures for every municipality of the comparison.`,
		break: (period, asked, used) =>
			`${period} are ${used} instead of ${asked}: the age limit changes, and the years on either side of that are not compared.`
	},

	curves: {
		heading: 'How the groups have developed',
		title: (indicator) => `${indicator} in both groups and in the country`,
		levels: (before, after, p, c) =>
			`From ${before} to ${after} the mean went from ${p[0]} to ${p[1]} among those that took part, and from ${c[0]} to ${c[1]} among those that they are compared with.`,
		participants: 'Took part',
		comparison: 'Comparison',
		gap: 'Gap',
		year: 'Year'
	},
	strip: {
		heading: 'The municipalities behind the means',
		title: (before, after) => `Each municipality's change from ${before} to ${after}`,
		subtitle: (measure) => `One mark per municipality. ${measure}`,
		range: (n1, p, n0, c) =>
			`Among the ${municipalities(n1)} that took part the changes go from ${p[0]} to ${p[1]}, among the ${municipalities(n0)} that they are compared with from ${c[0]} to ${c[1]}.`,
		at: (name, value) => `${value} (${name})`,
		participants: (n) => `Took part in the pre-study, ${municipalities(n)}`,
		comparison: (n) => `The comparison, ${municipalities(n)}`,
		mean: (value) => `mean ${value}`,
		axis: { points: 'Change, percentage points', 'log-odds': 'Change, log-odds' },
		alike: 'The picture counts every municipality alike.',
		baseline: 'Zero lies outside the scale.',
		municipality: 'Municipality',
		group: 'Took part',
		yes: 'yes',
		no: 'no',
		change: { points: 'Change, percentage points', 'log-odds': 'Change, log-odds' },
		level: (span) => `${span}, %`,
		levelPoints: (span) => `${span}, percentage points`
	},
	event: {
		heading: 'The difference year by year',
		title: (base) => `The participants' change since ${base}, minus the comparison's`,
		none: (base) => `In no year can the difference from ${base} be told from zero.`,
		some: (base, years) => `The difference from ${base} can be told from zero ${years}, each year by itself.`,
		before: (years) => `before: ${years}`,
		after: (years) => `after: ${years}`,
		between: (years) => `in between: ${years}`,
		base: (year) => `${year}, set to zero`,
		interval: '95% interval of each year',
		band: 'Band for all years at once',
		estimate: 'Difference',
		lo: 'From',
		hi: 'To',
		bandLo: 'Band from',
		bandHi: 'Band to'
	},
	divisions: {
		heading: 'What chance gives',
		title: {
			exact: (n) => `The difference in all ${n} possible divisions`,
			drawn: (n) => `The difference in ${n} random divisions`
		},
		subtitle: (n1, n0) =>
			`The same municipalities are divided anew into groups of ${n1} and ${n0}. Difference in change between the groups.`,
		why: 'The chance in the sentence above allows for the groups varying unequally much; the dark bars of the picture do not.',
		observed: (value) => `The true division: ${value}`,
		tail: (share) => `At least as large a difference either way: ${share}`,
		rest: 'A smaller difference',
		count: 'Number of divisions',
		axis: { points: 'Difference in change, percentage points', 'log-odds': 'Difference in change, log-odds' },
		from: 'From',
		to: 'To',
		number: 'Number',
		none: 'With a single municipality in a group there is nothing to compare chance with.'
	},
	carried: {
		heading: 'If the earlier lines had gone on',
		title: (before) => `Both groups, and the lines from ${before} carried on`,
		subtitle: (measure) => `${measure}. Dotted: the group's straight line through the years before, carried on`,
		short: 'With fewer than two years before there is no line to carry on.',
		participants: 'Took part, the line',
		comparison: 'Comparison, the line'
	},
	contrasts: {
		heading: 'The difference measured in several ways',
		intro:
			'Each row compares the municipalities that took part with the others. Minus: lower among those that took part. In brackets: 95% interval.',
		measure: 'What is compared',
		estimate: 'Difference',
		p: 'p',
		units: {
			points: 'In percentage points; pace in percentage points a year; log-odds without unit.',
			'log-odds': 'In log-odds; pace per year.'
		},
		shown: 'The row in bold is the one that the sentences at the top tell of.',
		side: {
			above: 'higher',
			below: 'lower',
			none: 'cannot be told from zero',
			unknown: 'the uncertainty is unknown'
		}
	},
	cautions: {
		heading: 'Keep in mind',
		unknown: (count, all, year) =>
			`Information about education level is missing for part of the population. Counting only those with a known level changes the share by more than 0.3 percentage points in ${count} of ${all} municipalities in ${year}.`
	},
	choices: {
		heading: 'Does the answer hang on a choice?',
		here: (all, below, none, above) =>
			`Of the ${all} ways of counting in the table, ${below} give a lower change among the participants, ${none} cannot be told from zero and ${above} are higher.`,
		everywhere: (all, below, none, above) =>
			`Counted for every sex and base that the measure is offered for, ${below} of ${all} give a lower change, ${none} cannot be told from zero and ${above} are higher.`,
		caption: 'Difference in change for every comparison, period, scale and weight',
		comparison: 'Comparison and years',
		bySeries: (comparison) =>
			`The same question for every sex and base, compared with ${comparison[0]!.toLowerCase()}${comparison.slice(1)}, standard periods:`,
		seriesCaption: 'Difference in change for every sex, base, scale and weight',
		series: 'Sex and base',
		columns: {
			points: { municipality: 'Percentage points, per municipality', inhabitant: 'Percentage points, per inhabitant' },
			'log-odds': { municipality: 'Log-odds, per municipality', inhabitant: 'Log-odds, per inhabitant' }
		},
		key: 'The interval stands in brackets. Bold: the interval lies on one side of zero. Frame: the choice that is shown.',
		current: 'shown now'
	},
	indicators: {
		heading: 'Several measures',
		looked: (all, main) =>
			`This page has one main measure: ${main}. The more measures one looks at, the more seem to differ by chance, so for the ${all} others p is raised after Holm.`,
		about: (comparison, before, after) =>
			`The table is about ${comparison}, ${before} against ${after}, every municipality alike.`,
		stale: 'Count it anew for the choices shown now',
		measure: 'Measure',
		main: 'main measure',
		estimate: 'Difference, percentage points',
		p: 'p',
		missing: 'cannot be compared so',
		sexNote: 'Measures without the chosen sex or base are shown for women and men, the whole population.'
	},
	sensitivity: {
		heading: 'How much drift is enough to explain the difference?',
		intro: (largest, from, to) =>
			`An illustration, not a test. In the years before (${from}–${to}) the gap between the groups changed by at most ${largest} in one year. The table shows how many times as much it must have drifted every year since ${to} for a year's whole difference to vanish.`,
		read: 'A number below 1 means that less drift than there already was is enough.',
		year: 'Year',
		difference: 'Difference, percentage points',
		value: 'Drift that is enough, times',
		none: 'With a single year before, it cannot be said how much the gap usually moves.'
	},
	limits: {
		heading: 'What can and cannot be said',
		items: [
			'The municipalities chose to take part; nobody drew lots. A pre-study is planning, not teaching. So it says “difference in change”, and nothing stronger.',
			'The figures count the whole population, so there is no sampling error. What is uncertain is how it would otherwise have gone, and small municipalities vary by chance. The intervals describe that variation between municipalities.',
			'The pandemic fell in the same years and did not touch all alike. A comparison removes only what both groups share. So 2020 and 2021 are a transition in the standard choice.',
			'The share of highly educated in a whole population moves slowly: most people have the education they have. New students show only after several years.',
			'The comparisons are chosen by rules that are written out, never by how the measure looked earlier.'
		]
	},
	reproduce: {
		heading: 'Reproduce this number',
		intro:
			"The same numbers as JSON, and a zip with the municipalities' values, scripts in R and Python, the numbers they must give, and checksums.",
		json: 'The answer as JSON',
		zip: 'Zip with data and scripts',
		command: "Or by the project's own command, on the file panel.csv of the zip:",
		figures: 'Download the figures',
		permalink: 'Link to this very answer',
		scale: "The files count in the measure's own unit; the weighted and log-odds results stand in the answer."
	}
};
