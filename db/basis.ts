import type { Basis, BasisId } from './schema.ts';

const BASES: readonly Basis[] = ['population', 'known'];

/** The stored form of a basis: one byte in a key instead of a word. */
export const basisId = (basis: Basis): BasisId => BASES.indexOf(basis) as BasisId;

/** The basis that a stored number stands for. */
export const basisOf = (id: BasisId): Basis => BASES[id];
