import type { MapGeometry } from './geometry.ts';

/** Four square municipalities in two counties, small enough to read the drawing; 2101 and 2401 are neighbours. */
export const FOUR: MapGeometry = {
	width: 400,
	height: 400,
	shapes: [
		{ code: '2101', path: 'M200 200l150 0 0 150-150 0z', x: 275, y: 275, room: 150, area: 22500 },
		{ code: '2104', path: 'M360 360l30 0 0 30-30 0z', x: 375, y: 375, room: 30, area: 900 },
		{ code: '2401', path: 'M200 50l150 0 0 150-150 0z', x: 275, y: 125, room: 150, area: 22500 },
		{ code: '2403', path: 'M50 50l150 0 0 300-150 0z', x: 125, y: 200, room: 150, area: 45000 }
	],
	outline: 'M50 50l300 0 0 300-300 0zM360 360l30 0 0 30-30 0z',
	counties: 'M350 200l-150 0 0 150',
	countyNames: [{ code: '24', x: 200, y: 30 }],
	context: 'M0 0l20 0 0 30-20 0z',
	locator: 'M0 0l20 0 0 10-20 0z',
	neighbours: { '2101': ['2401', '2403'], '2104': [], '2401': ['2101', '2403'], '2403': ['2101', '2401'] }
};

export const NAMES = {
	'2101': 'Ockelbo',
	'2104': 'Hofors',
	'2401': 'Nordmaling',
	'2403': 'Bjurholm',
	'24': 'Västerbotten'
};
