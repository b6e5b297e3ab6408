/** Who answers for the catalogue; nobody is made up where the environment names nobody. */
export interface Publisher {
	name: string;
	/** Address of its own page. */
	url?: string;
	email?: string;
}

/** The publisher as `PUBLISHER_NAME`, `PUBLISHER_URL` and `CONTACT_EMAIL` have it, else the product's name alone. */
export const readPublisher = (env: NodeJS.ProcessEnv): Publisher => ({
	name: env.PUBLISHER_NAME || 'Kraftsamling i siffror',
	...(env.PUBLISHER_URL && { url: env.PUBLISHER_URL }),
	...(env.CONTACT_EMAIL && { email: env.CONTACT_EMAIL })
});
