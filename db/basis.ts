import type { Basis, BasisId } from './schema.ts';

/** The stored form of a basis: one byte in a key instead of a word. */
export const basisId = (basis: Basis): BasisId => (basis === 'population' ? 0 : 1);

/** The word for a stored basis. */
export const basisOf = (id: BasisId): Basis => (id === 0 ? 'population' : 'known');
