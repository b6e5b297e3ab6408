import { describeApi } from '../../../../server/api/description.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ api: describeApi() });
