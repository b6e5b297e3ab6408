import { currentRelease } from '#db/queries/releases.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({ version: (await currentRelease(locals.db)).version });
