/** Who answers for the site; nobody is made up where the environment names nobody. */
export interface Publisher {
	name: string;
	/** Address of its own page. */
	url?: string;
	email?: string;
}

/** The environment's variables that name the publisher; an empty one counts as not given. */
type PublisherVariables = Partial<Record<'PUBLISHER_NAME' | 'PUBLISHER_URL' | 'CONTACT_EMAIL', string>>;

/** The publisher as `PUBLISHER_NAME`, `PUBLISHER_URL` and `CONTACT_EMAIL` have it, else the product's name alone. */
export const readPublisher = (env: PublisherVariables): Publisher => ({
	name: env.PUBLISHER_NAME || 'Kraftsamling i siffror',
	...(env.PUBLISHER_URL && { url: env.PUBLISHER_URL }),
	...(env.CONTACT_EMAIL && { email: env.CONTACT_EMAIL })
});
