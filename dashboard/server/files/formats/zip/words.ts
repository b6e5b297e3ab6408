import type { Locale } from '#lib/i18n/locale.ts';

/** Names of the files in a zip. */
export interface PackedNames {
	code: string;
	excel: string;
	codeMetadata: string;
	excelMetadata: string;
}

/** What a README says besides what a workbook's notes do. */
export interface ReadmeWords {
	citeHeading: string;
	filesHeading: string;
	/** Name and what it is, in the order of reading. */
	files(names: PackedNames): [name: string, what: string][];
	readHeading: string;
	/** What holds of both CSVs. */
	rules: string[];
	pandas: string;
	excel(names: PackedNames, workbook: string): string;
}

export const README_WORDS: Record<Locale, ReadmeWords> = {
	sv: {
		citeHeading: 'Så här citerar du',
		filesHeading: 'Filerna',
		files: ({ code, excel, codeMetadata, excelMetadata }) => [
			[code, 'raderna för R, Python och andra program: komma, decimalpunkt, UTF-8'],
			[excel, 'samma rader för svenska Excel och LibreOffice: semikolon, decimalkomma'],
			[`${codeMetadata}, ${excelMetadata}`, 'vad kolumnerna är, för program som läser CSVW (W3C)'],
			['datapackage.json', 'båda CSV-filerna, för program som läser Data Package (Frictionless)'],
			['SHA256SUMS', 'kontrollsummor: sha256sum -c SHA256SUMS']
		],
		readHeading: 'Så läser du filerna',
		rules: [
			'En tom ruta är ett värde som saknas; kolumnen status säger varför.',
			'Koder för områden är texter: nollan först i 0114 hör till.',
			'En text som ett kalkylprogram skulle köra som formel har en apostrof framför sig.'
		],
		pandas: 'Python, med pandas',
		excel: ({ excel }, workbook) =>
			`Dubbelklicka på ${excel}. Excel tar då bort nollan först i koder som 0114. Behövs den: välj Data, Från text/CSV, och typen Text för region_code, eller hämta samma uttag som arbetsbok: ${workbook}`
	},
	en: {
		citeHeading: 'How to cite',
		filesHeading: 'The files',
		files: ({ code, excel, codeMetadata, excelMetadata }) => [
			[code, 'the rows for R, Python and other programs: comma, decimal point, UTF-8'],
			[excel, 'the same rows for Swedish Excel and LibreOffice: semicolon, decimal comma'],
			[`${codeMetadata}, ${excelMetadata}`, 'what the columns are, for programs that read CSVW (W3C)'],
			['datapackage.json', 'both CSVs, for programs that read a Data Package (Frictionless)'],
			['SHA256SUMS', 'checksums: sha256sum -c SHA256SUMS']
		],
		readHeading: 'How to read the files',
		rules: [
			'An empty cell is a missing value; the column status says why.',
			'Codes of regions are texts: the first zero of 0114 belongs to it.',
			'A text that a spreadsheet would run as a formula has an apostrophe before it.'
		],
		pandas: 'Python, with pandas',
		excel: ({ excel }, workbook) =>
			`Double-click ${excel} in a Swedish Excel. It takes away the first zero of codes such as 0114. Where it is needed: choose Data, From Text/CSV, and the type Text for region_code, or fetch the same extract as a workbook: ${workbook}`
	}
};
