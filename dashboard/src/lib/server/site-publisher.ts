import { CONTACT_EMAIL, PUBLISHER_NAME, PUBLISHER_URL } from '$app/env/private';
import { readPublisher } from './publisher.ts';

/** Who answers for the pages. */
export const publisher = readPublisher({ CONTACT_EMAIL, PUBLISHER_NAME, PUBLISHER_URL });
