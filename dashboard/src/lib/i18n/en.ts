import type { Dictionary } from './sv.ts';

const people = ['people', 'men', 'women'] as const;

/** As printed: what reads 0.0 did not move. */
function risen(change: number): string {
	if (Math.abs(change) < 0.05) return 'changed';
	return change < 0 ? 'fell' : 'rose';
}

function hasRisen(change: number): string {
	if (Math.abs(change) < 0.05) return 'changed';
	return change < 0 ? 'fallen' : 'risen';
}

/** How a year before stands to the mean that later years are counted from. */
const against = (change: { value: number; points: string }) =>
	`${change.points} ${change.value < 0 ? 'below' : 'above'}`;

/** Every English word of the interface. Figures arrive here already formatted. */
export const en: Dictionary = {
	locale: 'en',
	site: {
		name: 'Kraftsamling in figures',
		about: 'Education levels in Gävleborg, Västerbotten and Norrbotten before and after the 2021 pre-study (förstudie)',
		skip: 'Skip to the content',
		menu: 'Pages',
		otherLanguage: 'På svenska',
		otherLanguageTag: 'sv',
		pages: {
			start: 'Overview',
			evaluation: 'Before and after',
			data: 'Data',
			about: 'About',
			accessibility: 'Accessibility'
		},
		dataVersion: (version) => `Data version ${version}`
	},
	source: {
		calculated: 'Own calculation; based on open data from Statistics Sweden (SCB)',
		tables: (codes) => (codes.length > 1 ? 'tables ' : 'table ') + codes.join(' and ')
	},
	sex: ['women and men', 'men', 'women'],
	basis: { population: 'the whole population', known: 'those with known level' },
	view: { level: 'level', change: (span) => `change since ${span}` },
	unit: { percent: 'per cent', points: 'percentage points' },
	regions: {
		country: 'Sweden',
		participants: 'Took part',
		others: 'Did not',
		participantsLong: (n) => `The ${n} that took part`,
		othersLong: (n) => `The ${n} others`,
		mean: 'mean'
	},
	/** On the map, by code. */
	counties: { '21': 'Gävleborg', '24': 'Västerbotten', '25': 'Norrbotten' },
	phases: { before: 'before', transition: 'transition', after: 'after' },
	prestudy: 'Pre-study',
	earliestEffect: 'earliest visible',
	missing: {
		key: 'Signs in place of figures',
		'.': 'not applicable',
		'..': 'not available',
		'-': 'zero',
		absent: 'not in the source',
		break: 'not comparable: the age limit differs',
		base: 'not comparable: one of the years before is missing',
		breakShort: 'break',
		breakKey: '“Break”: the age limit or the years before differ, so the years cannot be compared.',
		markKey: '* See below the map.',
		short: 'missing'
	},
	controls: {
		legend: 'Choose what the page shows',
		indicator: 'Show',
		sex: 'among',
		year: 'in',
		basis: 'as a share of',
		view: 'as',
		municipality: 'Municipality',
		none: 'none chosen',
		submit: 'Show',
		notOffered: 'not available for this measure',
		slider: 'Year',
		play: 'Play the years',
		pause: 'Pause'
	},
	refusals: {
		indicator: (asked, shown) => `There is no measure “${asked}”. The page shows ${shown}.`,
		sex: (asked) => `“${asked}” is not available for this measure. The page shows women and men together.`,
		basis: (asked) =>
			`The base “${asked}” is not available for this measure. The page shows the share of the whole population.`,
		year: (asked, shown) => `The year ${asked} is not available for this measure. The page shows ${shown}.`,
		municipality: (asked) => `The municipality “${asked}” is not in the three counties. None is chosen.`,
		view: (asked) => `There is no view “${asked}”. The page shows the level.`
	},
	start: {
		title: 'Did more people get a higher education after the 2021 pre-study?',
		description:
			'Map, trends and comparison of education levels in 39 municipalities in Gävleborg, Västerbotten and Norrbotten, before and after the pre-study Kraftsamling of 2021.',
		mapLevel: (title, year) => `${title} ${year}`,
		mapChange: (title, span, year) => `${title}: change from ${span} to ${year}`,
		trendLevel: (title) => `${title} over time`,
		trendChange: (title, span) => `${title}, change since ${span}`,
		mapSection: 'Map',
		trendSection: 'Over time',
		measure: (unit, sex, ages, basis) =>
			`${unit[0]!.toUpperCase()}${unit.slice(1)}, ${sex} aged ${ages}, share of ${basis}`,
		figures: 'The curves in figures',
		ranking: 'All municipalities in order',
		rankingNote: (n) =>
			`The table is the map in text. A place is a span where municipalities cannot be told apart for certain: shares of small municipalities vary by chance from year to year (Wilson interval, 95 per cent). Out of ${n} municipalities.`,
		rankingNotePlain: (n) => `The table is the map in text. Place among ${n} municipalities.`,
		place: 'Place',
		placeOf: (from, to, of) => (from === to ? `place ${from} of ${of}` : `place ${from}–${to} of ${of}`),
		municipality: 'Municipality',
		share: 'Share, %',
		difference: 'Differ\u00adence, percent\u00adage points',
		change: (span) => `Since ${span}`,
		count: 'Number',
		of: 'Out of',
		changeKey: (span) => `The last column is the change in percentage points since the mean of ${span}.`,
		key: 'Filled round dot: took part in the pre-study. Empty square: did not. Number is persons with the level.',
		participates: 'took part',
		participatesNot: 'did not take part',
		countOf: (count, total) => `${count} of ${total} persons`,
		openMunicipality: (name) => `More about ${name}`,
		legend: 'The colours',
		legendAll: 'all values',
		legendBelow: (limit) => `below ${limit}`,
		legendBetween: (from, to) => (/[+−]/.test(from + to) ? `${from} to ${to}` : `${from}–${to}`),
		legendFrom: (limit) => `${limit} and above`,
		legendCountName: 'municipalities',
		legendKey: 'The number under each colour is how many municipalities.',
		legendParticipant: 'Strong outline: took part in the pre-study',
		breakNote: (year, from, to) =>
			`Break in the series in ${year}: ages ${from} up to the year before, ${to} from then on. Years on different sides of the break are not compared.`,
		effectNote: (year, reason) => `The pre-study could show in ${year} at the earliest. ${reason}`,
		axisNote: 'The axis does not start at zero.',
		notes: 'Bear in mind',
		evaluation: 'Compare before and after, with uncertainty and checks.',
		caution:
			'Taking part was a choice, and a pre-study is planning, not teaching. The page shows differences in change, not what the pre-study led to. The pandemic fell in the same years.',
		unknown: {
			one: (name) =>
				`The education level of part of the population in ${name} is not known. Counting only those with a known level changes the share by more than 0.3 percentage points.`,
			many: (count, all) =>
				`The education level of part of the population is not known. Counting only those with a known level changes the share by more than 0.3 percentage points in ${count} of ${all} municipalities in the chosen year.`
		},
		download: 'Download what is shown',
		downloadPeople: 'CSV for Excel (Swedish)',
		downloadCode: 'CSV for code',
		downloadPage: 'Download the figures in another format'
	},
	story: {
		ofWhom: (sex, ages, basis) =>
			`of ${people[sex]} aged ${ages.replace('–', '\u2060–\u2060')}${basis === 'known' ? ' with a known education level' : ''}`,
		groups: (year, p, o, whom, phrase, np, no) =>
			`In ${year}, an average of ${p} ${whom} ${phrase} in the ${np} municipalities that took part in the pre-study, and ${o} in the ${no} others.`,
		groupsDifference: (year, p, o, subject, np, no) =>
			`In ${year}, ${subject} averaged ${p} percentage points in the ${np} municipalities that took part in the pre-study and ${o} in the ${no} others.`,
		gap: {
			widening: (first, g0, before, g1, year, g2) =>
				`The gap was widening before the pre-study: from ${g0} in ${first} to ${g1} in ${before} and ${g2} in ${year}.`,
			narrowing: (first, g0, before, g1, year, g2) =>
				`The gap was narrowing before the pre-study: from ${g0} in ${first} to ${g1} in ${before} and ${g2} in ${year}.`,
			mixed: (first, g0, before, g1, year, g2) =>
				`The gap was ${g0} in ${first}, ${g1} in ${before} and ${g2} in ${year}.`,
			broken: (year) =>
				`The age limit changed in ${year}, so later years cannot be compared with those before the pre-study.`
		},
		groupsChange: (span, year, p, o, subject, np, no) =>
			risen(p.value) === risen(o.value)
				? `From ${span} to ${year}, ${subject} ${risen(p.value)} by ${p.points} on average in the ${np} municipalities that took part in the pre-study and by ${o.points} in the ${no} others.`
				: `From ${span} to ${year}, ${subject} ${risen(p.value)} by ${p.points} on average in the ${np} municipalities that took part in the pre-study but ${risen(o.value)} by ${o.points} in the ${no} others.`,
		groupsBefore: (year, span, p, o, subject, np, no) =>
			`In ${year}, ${subject} was on average ${against(p)} the mean of ${span} in the ${np} municipalities that took part in the pre-study and ${against(o)} it in the ${no} others.`,
		oneBefore: (name, year, span, change, subject) =>
			`In ${name}, ${subject} in ${year} was ${against(change)} the mean of ${span}.`,
		shareSubject: (title, sex) =>
			`the share of ${title.replace(',', '')}${sex === 0 ? '' : sex === 2 ? ' among women' : ' among men'}`,
		one: (name, year, share, count, total, whom, phrase) =>
			`In ${name}, ${share} ${whom} ${phrase} in ${year}: ${count} of ${total}.`,
		oneDifference: (name, year, value, subject) => `In ${name}, ${subject} was ${value} percentage points in ${year}.`,
		oneAgainst: {
			above: (points, n) =>
				`That is ${points} above the mean of the ${n} municipalities that took part in the pre-study.`,
			below: (points, n) =>
				`That is ${points} below the mean of the ${n} municipalities that took part in the pre-study.`,
			same: (n) => `That equals the mean of the ${n} municipalities that took part in the pre-study.`
		},
		oneSince: (span, change) => `Since ${span} the share has ${hasRisen(change.value)} by ${change.points}.`,
		oneSinceDifference: (span, change) =>
			`Since ${span} the difference has ${hasRisen(change.value)} by ${change.points}.`,
		oneChange: (name, span, year, change, subject) =>
			`In ${name}, ${subject} ${risen(change.value)} by ${change.points} from ${span} to ${year}.`,
		groupChange: (participants, others, np, no) =>
			`The mean was ${participants} percentage points in the ${np} municipalities that took part in the pre-study and ${others} in the ${no} others.`,
		noValue: (name, year) => `The source has no figure for ${name} in ${year}.`,
		noGroup: (year) => `The source has no figures for the municipalities in ${year}.`,
		noChange: (year, span, broken) =>
			broken
				? `${year} cannot be compared with ${span}: the age limit differs. Choose a year before the break, or show the level.`
				: `${year} cannot be compared with ${span}: one of the years ${span} is missing. Show the level instead.`
	},
	error: {
		notFound: 'The page does not exist',
		notFoundHelp: 'The address may be mistyped, or the page may have moved. From here you can go on to:',
		failed: 'Something went wrong on our side',
		failedHelp: 'Please try again in a while. The figures are still here; nothing has been lost.',
		toStart: 'To the overview'
	}
};
