/** Where PxWebApi lies. */
export const PXWEB_PATH = '/pxweb/api/v2';

/** Fetches a few counts by pxwebpy, in three lines of Python. `base`: the whole address of the API. */
export const pxwebpyExample = (base: string): string =>
	[
		'from pxweb import PxApi',
		`api = PxApi("${base}")`,
		'rows = api.get_table_data("TAB3981", {"Region": "21*", "UtbildningsNiva": ["6", "7"], "ContentsCode": "UF0506A1", "Tid": "*"})'
	].join('\n');
