import { defineParams } from '@sveltejs/kit/params';

/** `lang`: the optional first segment of every path. `municipality`: `2180-gavle`, or the bare code, which is redirected. */
export const params = defineParams({
	lang: (segment: string) => (segment === 'en' ? ('en' as const) : undefined),
	municipality: (segment: string) => (/^\d{4}(-[a-z-]+)?$/.test(segment) ? segment : undefined)
});
