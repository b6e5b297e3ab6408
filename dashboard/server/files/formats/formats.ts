import { csvFormat } from './csv.ts';
import type { Format } from './format.ts';

/** Every way in which an extract can be taken along, in the order in which they are offered. */
export const FORMATS: Format[] = [csvFormat] as Format[];
