/** Every page of the site, with and without a choice in its address. */
export const PAGES = [
	'/',
	'/?visa=forandring&kommun=2161&ar=2023',
	'/?indikator=hogutbildade-25-64&kon=kvinnor',
	'/?indikator=kvinnor-minus-man',
	'/kommun/2161-ljusdal',
	'/kommun/2482-skelleftea?indikator=hogutbildade-25-64',
	'/data',
	'/om',
	'/tillganglighet',
	'/finns-inte'
].flatMap((path) => [path, `/en${path === '/' ? '' : path.replace(/^\/\?/, '?')}`]);
