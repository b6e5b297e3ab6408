import { type Expression, sql } from 'kysely';
import type { Basis, BasisId } from './schema.ts';

/** The stored form of a basis: one byte in a key instead of a word. */
export const basisId = (basis: Basis): BasisId => (basis === 'population' ? 0 : 1);

/** The word for a stored basis, inside a query. */
export const basisWord = (id: Expression<BasisId>) => sql<Basis>`case ${id} when 0 then 'population' else 'known' end`;
