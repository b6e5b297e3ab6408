/** Every page of the site, with and without a choice in its address. */
export const PAGES = [
	'/',
	'/?visa=forandring&kommun=2161&ar=2023',
	'/?indikator=hogutbildade-25-64&kon=kvinnor',
	'/?indikator=kvinnor-minus-man',
	'/?indikator=hogutbildade-25-64&visa=forandring',
	'/?ar=2010&visa=forandring',
	'/kommun/2161-ljusdal',
	'/kommun/2583-haparanda?indikator=kvinnor-minus-man',
	'/kommun/2482-skelleftea?indikator=hogutbildade-25-64',
	'/fore-efter',
	'/fore-efter?jamfor=samma-lan-21&skala=log-odds&vikt=invanare&kommun=2161',
	'/fore-efter?indikator=kvinnor-minus-man&fore-fran=2019',
	'/api',
	'/data',
	'/data?tabell=antal&omrade=lan-21,00&farg=rod',
	'/data/versioner',
	'/om',
	'/om/laddning',
	'/tillganglighet',
	'/finns-inte'
].flatMap((path) => [path, `/en${path === '/' ? '' : path.replace(/^\/\?/, '?')}`]);
