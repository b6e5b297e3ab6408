/** The texts of a README in one language. They are read in a file, not on a page, so no browser has to fetch them. */
export interface ReadmeWords {
	heading: string;
	/** What was compared, of whom, when. */
	question(title: string, sex: string, basis: string, before: string, after: string): string;
	comparison(title: string, rule: string): string;
	labels: Record<'page' | 'version' | 'cite' | 'licence', string>;
	licence(figures: string): string;
	filesHeading: string;
	/** Name and what it is, in the order of reading. */
	files: [name: string, what: string][];
	runHeading: string;
	run: string;
	command: string;
	figuresHeading: string;
	figures: [name: string, what: string][];
}

export const swedishReadme: ReadmeWords = {
	heading: 'Räkna om det här talet',
	question: (title, sex, basis, before, after) =>
		`${title}, ${sex}, andel av ${basis}: skillnaden i förändring från ${before} till ${after} mellan de kommuner som deltog i förstudien 2021 och en jämförelsegrupp.`,
	comparison: (title, rule) => `Jämförelsegrupp: ${title}. ${rule}`,
	labels: { page: 'Sidan', version: 'Dataversion', cite: 'Så citerar du', licence: 'Licens' },
	licence: (figures) => `Siffrorna: ${figures}. Skripten reproduce.R och reproduce.py: MIT. De får användas fritt.`,
	filesHeading: 'Filerna',
	files: [
		[
			'changes.csv',
			'varje kommun som räknas med: medelvärde före och efter, förändring, personer ett genomsnittligt år'
		],
		[
			'panel.csv',
			'varje kommun och år: värde, täljare, nämnare; group 1 deltog, 0 jämförs med; period säger vilka år som räknas'
		],
		['expected.json', 'de tal som skripten ska ge'],
		['reproduce.py', 'räknar om allt från panel.csv med Python 3.8 eller senare, utan tillägg'],
		['reproduce.R', 'räknar om allt från changes.csv med R, utan paket'],
		['SHA256SUMS', 'kontrollsummor: sha256sum -c SHA256SUMS']
	],
	runHeading: 'Så räknar du om',
	run: 'Packa upp filen, gå till mappen och kör ett av skripten. Det skriver sina tal bredvid de väntade och slutar med fel om de skiljer sig. Slumpindelningarna dras med andra slumptal än webbplatsens, så permutation_p kan skilja i andra eller tredje decimalen.',
	command: 'Eller kör webbplatsens eget kommando, i dess källkod:',
	figuresHeading: 'Talen',
	figures: [
		['est', 'skillnad i förändring: deltagarnas medelförändring minus jämförelsegruppens, i procentenheter'],
		['se, df', 'medelfel och frihetsgrader (Welch och Satterthwaite)'],
		['t, p', 'est/se och tvåsidigt p-värde'],
		['lo, hi', '95-procentigt intervall'],
		['n1, n0', 'antal kommuner: deltagare och jämförelsegrupp'],
		['mde_80pct', 'den skillnad som en så osäker jämförelse hittar fyra gånger av fem'],
		['permutation_p', 'så ofta ger en slumpmässig indelning av samma kommuner minst så stor skillnad'],
		['n_perm, seed', 'antal indelningar och slumptalens frö; permutation_exact: alla möjliga har prövats']
	]
};

export const englishReadme: ReadmeWords = {
	heading: 'Reproduce this number',
	question: (title, sex, basis, before, after) =>
		`${title}, ${sex}, share of ${basis}: the difference in change from ${before} to ${after} between the municipalities that took part in the pre-study (förstudie) of 2021 and a comparison set.`,
	comparison: (title, rule) => `Comparison set: ${title}. ${rule}`,
	labels: { page: 'Page', version: 'Data version', cite: 'How to cite', licence: 'Licence' },
	licence: (figures) => `Figures: ${figures}. The scripts reproduce.R and reproduce.py: MIT. Use them freely.`,
	filesHeading: 'The files',
	files: [
		['changes.csv', 'each municipality that is counted: mean before and after, change, persons in an average year'],
		[
			'panel.csv',
			'each municipality and year: value, numerator, denominator; group 1 took part, 0 is compared with; period says which years count'
		],
		['expected.json', 'the figures that the scripts must give'],
		['reproduce.py', 'computes everything again from panel.csv with Python 3.8 or newer, nothing to install'],
		['reproduce.R', 'computes everything again from changes.csv with base R'],
		['SHA256SUMS', 'checksums: sha256sum -c SHA256SUMS']
	],
	runHeading: 'How to run',
	run: "Unpack the file, go to the folder and run one of the scripts. It prints its figures beside those expected and ends with an error if they differ. The random divisions are drawn with other random numbers than the site's, so permutation_p may differ in the second or third decimal.",
	command: "Or run the site's own command, in its source code:",
	figuresHeading: 'The figures',
	figures: [
		['est', "difference in change: the participants' mean change minus the comparison set's, in percentage points"],
		['se, df', 'standard error and degrees of freedom (Welch and Satterthwaite)'],
		['t, p', 'est/se and the two-sided p value'],
		['lo, hi', '95 per cent interval'],
		['n1, n0', 'number of municipalities: participants and comparison set'],
		['mde_80pct', 'the difference that a comparison as uncertain as this finds four times in five'],
		[
			'permutation_p',
			'so often does a random division of the same municipalities give at least this large a difference'
		],
		[
			'n_perm, seed',
			'number of divisions and the seed of the random numbers; permutation_exact: every division was tried'
		]
	]
};
