import type { Transform } from 'topojson-specification';
import type { MunicipalityTopology } from '#lib/charts/map/geometry.ts';
import type { Municipalities } from './municipalities.ts';
import { bbox, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

/** Gävleborg, Västerbotten, Norrbotten. */
const COUNTIES = ['21', '24', '25'];

/** One grid of 100 m for every file, so that what fits in metres fits in the files too. */
const GRID: Transform = { scale: [100, 100], translate: [0, 6_000_000] };

/**
 * Builds the topology first and simplifies its arcs afterwards, so that a border between two municipalities stays
 * one line. A corner stays if its triangle spans `detail` m² (Visvalingam's rule).
 */
function simplified(municipalities: Municipalities, detail: number): MunicipalityTopology {
	const whole = topology({ municipalities }) as MunicipalityTopology;
	const quantized = quantize(simplify(presimplify(whole), detail) as MunicipalityTopology, GRID);
	return { ...quantized, bbox: bbox(quantized) };
}

/** Every municipality, for maps of the country. */
export const nation = (municipalities: Municipalities): MunicipalityTopology => simplified(municipalities, 1e6);

/** The municipalities of the three counties, in the source's detail but for corners below a tenth of a km². */
export function threeCounties({ type, features }: Municipalities): MunicipalityTopology {
	const inside = features.filter(({ id }) => COUNTIES.includes(String(id).slice(0, 2)));
	return simplified({ type, features: inside }, 1e5);
}
