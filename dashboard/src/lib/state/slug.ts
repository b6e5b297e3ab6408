const MARKS = /\p{Diacritic}/gu;

/** A municipality's part of the address: `2180-gavle`. The code decides; the name is for people. */
export function municipalitySlug({ code, name }: { code: string; name: string }): string {
	const plain = name.toLowerCase().normalize('NFD').replace(MARKS, '');
	return `${code}-${plain.replace(/[^a-z]+/g, '-')}`;
}

/** The code at the beginning of a slug. */
export const codeOfSlug = (slug: string): string => slug.slice(0, 4);
