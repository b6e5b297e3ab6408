/** What kinds of publisher the list of ADMS has, by its last words. */
export const PUBLISHER_TYPES = [
	'Academia-ScientificOrganisation',
	'Company',
	'IndustryConsortium',
	'LocalAuthority',
	'NationalAuthority',
	'NonGovernmentalOrganisation',
	'NonProfitOrganisation',
	'PrivateIndividual(s)',
	'RegionalAuthority',
	'StandardisationBody',
	'SupraNationalAuthority'
] as const;

export type PublisherType = (typeof PUBLISHER_TYPES)[number];

/** Who answers for the site; nobody is made up where the environment names nobody. */
export interface Publisher {
	name: string;
	/** Address of its own page. */
	url?: string;
	email?: string;
	type?: PublisherType;
}

/** The environment's variables that name the publisher; an empty one counts as not given. */
type PublisherVariables = Partial<
	Record<'PUBLISHER_NAME' | 'PUBLISHER_URL' | 'PUBLISHER_TYPE' | 'CONTACT_EMAIL', string>
>;

/** Whoever runs the site without naming an organisation runs it as a private person. */
function typeOf({ PUBLISHER_NAME: name, PUBLISHER_TYPE: asked }: PublisherVariables): PublisherType | undefined {
	if (!asked) return name ? undefined : 'PrivateIndividual(s)';
	const type = PUBLISHER_TYPES.find((known) => known === asked);
	if (!type) throw new RangeError(`PUBLISHER_TYPE must be one of ${PUBLISHER_TYPES.join(', ')}, not "${asked}".`);
	return type;
}

/**
 * The publisher as `PUBLISHER_NAME`, `PUBLISHER_URL`, `PUBLISHER_TYPE` and `CONTACT_EMAIL` have it, else the product's
 * name alone.
 * @throws RangeError when the type is not on the list
 */
export function readPublisher(env: PublisherVariables): Publisher {
	const type = typeOf(env);
	return {
		name: env.PUBLISHER_NAME || 'Kraftsamling i siffror',
		...(env.PUBLISHER_URL && { url: env.PUBLISHER_URL }),
		...(env.CONTACT_EMAIL && { email: env.CONTACT_EMAIL }),
		...(type && { type })
	};
}
